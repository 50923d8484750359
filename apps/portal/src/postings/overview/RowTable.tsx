import type { PostingOutcome } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { csvOf, download } from '../../rates/csv.ts';
import { Figure } from '../../rates/Figure.tsx';
import { WideTable } from '../../rates/WideTable.tsx';
import { OutcomeRows } from '../effect/Outcomes.tsx';
import { outcomes } from '../effect/outcomeNames.ts';
import { readableSum } from '../resources/money.ts';
import { type Column, columnsOf, type Order, ordered, type Row, sheetOf } from './columns.ts';
import { useOverviewTexts } from './texts.ts';

/** Every posting in a line, sorted by whatever column is pressed; what is exported is what stands there. */
export function RowTable({ rows }: { rows: readonly Row[] }) {
  const words = useOverviewTexts();
  const columns = columnsOf(words, useLabel());
  const [order, setOrder] = useState<Order>({ key: 'from', isUp: false });
  const [open, setOpen] = useState<{ postingId: string; of: PostingOutcome } | null>(null);
  const sorted = ordered(rows, columns, order);
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.rows(rows.length)}</h2>
        <Button onClick={() => download(`${words.file}.csv`, csvOf(sheetOf(sorted, columns)))}>
          {words.exportCsv}
        </Button>
      </div>
      <WideTable name={words.rows(rows.length)}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} set={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.posting.id}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} open={setOpen} />
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {open && <OutcomeRows postingId={open.postingId} of={open.of} close={() => setOpen(null)} />}
    </section>
  );
}

interface HeadProps {
  column: Column;
  order: Order;
  set: (order: Order) => void;
}

function Head({ column: { key, name, isNumber }, order, set }: HeadProps) {
  const isSorted = order.key === key;
  const direction = order.isUp ? 'ascending' : 'descending';
  return (
    <th scope="col" className={isNumber ? 'number' : undefined} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className="overview-sort"
        onClick={() => set({ key, isUp: isSorted ? !order.isUp : !isNumber })}
      >
        {name}
        <span aria-hidden="true">{isSorted ? (order.isUp ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}

interface CellProps {
  column: Column;
  row: Row;
  open: (wanted: { postingId: string; of: PostingOutcome }) => void;
}

function Cell({ column, row, open }: CellProps) {
  const words = useOverviewTexts();
  const { locale } = useLocale();
  const { key, name, unit = '', isNumber } = column;
  const value = column.value(row);
  const { posting, comparableOn, effect } = row;
  const page = `/postings/${encodeURIComponent(posting.id)}`;
  const outcome = outcomes.find((one) => one[1] === key)?.[0];
  if (outcome) {
    return (
      <Figure
        value={Number(value)}
        name={`${posting.person.name} · ${name}`}
        open={() => open({ postingId: posting.id, of: outcome })}
      />
    );
  }
  if (key === 'person') {
    return (
      <th scope="row">
        <Link to={page}>{value}</Link>
        {effect?.isSmall && <span className="watch-mark">{words.small}</span>}
      </th>
    );
  }
  if (key === 'days') {
    const early = comparableOn ? words.early(readableDate(comparableOn, locale)) : words.tooShort;
    return (
      <td className="number">
        {value === null ? <span className="muted">{early}</span> : <Link to={`${page}/effect`}>{value}</Link>}
      </td>
    );
  }
  if (unit === 'yuan') return <td className="number">{readableSum(String(value), locale)}</td>;
  return <td className={isNumber ? 'number' : undefined}>{value === null ? '—' : `${value}${unit}`}</td>;
}
