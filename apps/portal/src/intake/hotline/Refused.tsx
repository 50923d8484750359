import { HotlineRefusedDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLabel } from '../../locales/labels.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { useHotlineTexts } from './texts.ts';

/** Every row that is not taken: where, what it says, why, and the way out. */
export function Refused({ importId }: { importId: string }) {
  const [pages, setPages] = useState<readonly number[]>([0]);
  return (
    <div className="hotline-refused">
      {pages.map((afterRow, index) => (
        <RefusedPage
          key={afterRow}
          importId={importId}
          afterRow={afterRow}
          more={index === pages.length - 1 ? (row) => setPages([...pages, row]) : null}
        />
      ))}
    </div>
  );
}

interface Props {
  importId: string;
  afterRow: number;
  more: ((row: number) => void) | null;
}

const pageLength = 50;

function RefusedPage({ importId, afterRow, more }: Props) {
  const words = useHotlineTexts();
  const label = useLabel();
  const [{ data, error }, read] = useQuery({
    query: HotlineRefusedDocument,
    variables: { id: importId, afterRow },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Fault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const rows = data.node?.__typename === 'HotlineImport' ? data.node.refusedRows : [];
  const last = rows.at(-1)?.row;
  return (
    <>
      <ul>
        {rows.map(({ row, refusals }) => (
          <li key={row}>
            <strong>
              {words.row} {row}
            </strong>
            <ul>
              {refusals.map(({ field, value, message }) => (
                <li key={field}>
                  <span className="hotline-what">{label('HotlineField', field)}</span>
                  {value ? <q>{value}</q> : null} <span>{message}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more && last !== undefined && rows.length === pageLength && (
        <Button onClick={() => more(last)}>{words.more}</Button>
      )}
    </>
  );
}
