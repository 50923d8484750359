import {
  type DisputeStatus,
  DutyDisputesDocument,
  type DutyDisputesQuery,
} from '@linli/client/generated/graphql';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { useNow } from '../app/useNow.ts';
import { usePages } from '../app/usePages.ts';
import { useTitle } from '../app/useTitle.ts';
import { span } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { When } from '../pieces/When.tsx';
import './Disputes.css';
import { useDutyTexts } from './texts.ts';

type Row = NonNullable<DutyDisputesQuery['dutyDisputes']>['nodes'][number];

const statuses: readonly DisputeStatus[] = ['OPEN', 'DECIDED', 'WITHDRAWN'];

/** Every dispute about a duty that the viewer may see, with what each party claims. */
export function DisputesScreen() {
  const words = useDutyTexts();
  const label = useLabel();
  const { places } = useViewer();
  const [status, setStatus] = useState<DisputeStatus>('OPEN');
  const [place, setPlace] = useState('');
  const filter = { status: [status], ...(place && { place: { in: place } }) };
  const list = usePages(DutyDisputesDocument, { filter }, (data) => data.dutyDisputes);
  useTitle(words.disputes);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  return (
    <article className="disputes">
      <header>
        <h1>{words.disputes}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <div className="disputes-filters">
        <Segmented<DisputeStatus>
          aria-label={words.show}
          value={status}
          onChange={setStatus}
          options={statuses.map((value) => ({ value, label: label('DisputeStatus', value) }))}
        />
        {places.length > 0 && (
          <Select
            aria-label={words.place}
            value={place}
            onChange={setPlace}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: words.everywhere },
              ...places.map(({ id, name }) => ({ value: id, label: name.text })),
            ]}
          />
        )}
      </div>
      {list.rows === null && <Loading lines={5} />}
      {list.rows?.length === 0 && <Empty words={status === 'OPEN' ? words.noneOpen : words.none} />}
      {list.rows && list.rows.length > 0 && (
        <section className="card">
          <p className="muted" role="status">
            {words.count(list.total)}
          </p>
          <ul className="disputes-list">
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
  const words = useDutyTexts();
  const texts = useTexts();
  const now = useNow();
  const isOpen = row.status === 'OPEN';
  return (
    <li>
      <p className="disputes-head">
        <Link to={`/appeals/${row.appeal.id}`}>{row.appeal.title}</Link>
        {isOpen && (
          <span className={row.overdue ? 'dispute-late' : 'muted'}>
            {words.age(span(now - Date.parse(row.openedAt), texts))}
            {row.overdue && ` · ${words.overdue}`}
          </span>
        )}
      </p>
      <p className="muted">
        {[row.appeal.place?.name.text, words.refuses(row.unit.name.text)].filter(Boolean).join(' · ')} ·{' '}
        {isOpen && `${words.decideBy} `}
        <When at={isOpen ? row.dueAt : (row.endedAt ?? row.openedAt)} />
      </p>
      <ul className="disputes-claims">
        {row.claims.map((claim) => (
          <li key={`${claim.unit.id} ${claim.madeAt}`}>
            <strong>{claim.unit.name.text}</strong>{' '}
            {[claim.says && words.says(claim.says.name.text), claim.text].filter(Boolean).join(words.colon)}
          </li>
        ))}
      </ul>
      {row.decidedUnit && (
        <p>
          <strong>{words.decided(row.decidedUnit.name.text)}</strong>
        </p>
      )}
    </li>
  );
}
