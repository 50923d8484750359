import { type Ledger, LedgerPageDocument, type LedgerPageQuery } from '@linli/client/generated/graphql';
import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTitle } from '../app/useTitle.ts';
import { Inherited } from '../intake/Inherited.tsx';
import { useLabel } from '../locales/labels.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import './Followup.css';
import { usePages } from '../app/usePages.ts';
import { useFollowupTexts } from './texts.ts';

type Row = NonNullable<LedgerPageQuery['appeals']>['nodes'][number];
const ledgers: readonly Ledger[] = ['STOCK', 'NEW', 'POTENTIAL'];

/** The three ledgers (m3): each issue with its cause, its plan and who sees to it. */
export function LedgersScreen() {
  const words = useFollowupTexts();
  const label = useLabel();
  const [ledger, setLedger] = useState<Ledger>('STOCK');
  const [open, setOpen] = useState(true);
  const filter = { ledger: { eq: ledger }, open: open || null };
  const list = usePages(LedgerPageDocument, { filter }, (data) => data.appeals);
  useTitle(words.ledgers);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  return (
    <article className="followup">
      <header>
        <h1>{words.ledgers}</h1>
        <p className="muted">{words.ledgerLead}</p>
      </header>
      <div className="followup-filters">
        <Segmented<Ledger>
          aria-label={words.ledger}
          value={ledger}
          onChange={setLedger}
          options={ledgers.map((value) => ({ value, label: label('Ledger', value) }))}
        />
        <Checkbox checked={open} onChange={({ target }) => setOpen(target.checked)}>
          {words.openOnly}
        </Checkbox>
      </div>
      {!list.rows && <Loading lines={6} />}
      {list.rows?.length === 0 && <Empty words={words.ledgerEmpty} />}
      {list.rows && list.rows.length > 0 && (
        <section className="card">
          <p className="muted" role="status">
            {words.reviewCount(list.total)}
          </p>
          <ul className="followup-list">
            {list.rows.map((row) => (
              <Item key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </article>
  );
}

function Item({ row }: { row: Row }) {
  const words = useFollowupTexts();
  const label = useLabel();
  const entry = row.ledgerEntry;
  const facts = [
    label('AppealState', row.state),
    row.place?.name.text,
    row.initiative === 'PROACTIVE' ? words.proactive : null,
  ];
  return (
    <li>
      <div>
        <p className="followup-title">
          <Link to={`/appeals/${row.id}`}>{row.title}</Link>
        </p>
        <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
        <Inherited appeal={row} />
        {entry?.cause && (
          <p>
            {words.cause}：{entry.cause}
          </p>
        )}
        <p className={entry?.plan ? '' : 'followup-tried'}>{entry?.plan ?? words.noPlan}</p>
      </div>
      <p className={entry?.owner ? 'followup-owner' : 'followup-owner followup-tried'}>
        {entry?.owner?.name ?? words.noOwner}
        {entry?.dueOn && <span className="muted"> {entry.dueOn}</span>}
      </p>
    </li>
  );
}
