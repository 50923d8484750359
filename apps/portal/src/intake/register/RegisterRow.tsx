import { memo } from 'react';
import { Link } from 'react-router';
import { type BookRow, type Column, columns, isEmpty } from './rows.ts';
import { useRegisterTexts } from './texts.ts';

interface Props {
  row: BookRow;
  index: number;
  type: (id: string, column: Column, value: string | boolean) => void;
}

/** A line of cells; what is saved is not changed here any more. */
export const RegisterRow = memo(function RegisterRow({ row, index, type }: Props) {
  const words = useRegisterTexts();
  const locked = row.status === 'saved' || row.status === 'saving';
  const said = `register-said-${row.id}`;
  return (
    <tr data-status={row.status}>
      <th scope="row">{index + 1}</th>
      {columns.map((column) => {
        const shared = {
          'aria-label': `${words.columns[column]}, ${words.row(index + 1)}`,
          'aria-invalid': row.faulty.includes(column),
          'aria-describedby': said,
          'data-cell': column,
          'data-row-at': index,
        };
        return (
          <td key={column}>
            {column === 'done' ? (
              <input
                {...shared}
                type="checkbox"
                disabled={locked}
                checked={row.done}
                onChange={({ target }) => type(row.id, column, target.checked)}
              />
            ) : (
              <input
                {...shared}
                type="text"
                readOnly={locked}
                autoComplete="off"
                value={row[column]}
                onChange={({ target }) => type(row.id, column, target.value)}
              />
            )}
          </td>
        );
      })}
      <td className="register-state" id={said} role="status">
        {row.status === 'saved' && row.appealId !== null && (
          <Link to={`/appeals/${encodeURIComponent(row.appealId)}`}>{words.saved(row.words)}</Link>
        )}
        {row.status === 'saving' && words.saving}
        {row.status === 'fault' && row.words}
        {row.status === 'waiting' && !isEmpty(row) && words.waiting}
      </td>
    </tr>
  );
});
