import type { RateRowFragment, RateVisitFragment } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Pages } from '../app/usePages.ts';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { When } from '../pieces/When.tsx';
import { useRateTexts } from './texts.ts';

/** What was answered, visit by visit. */
export function Visits({ list }: { list: Pages<RateVisitFragment> }) {
  const label = useLabel();
  return (
    <Rows list={list}>
      {list.rows?.map((visit) => (
        <Row key={visit.id} appeal={visit.appeal}>
          {[label('Solved', visit.solved), label('Satisfied', visit.satisfied)].join(' · ')} ·{' '}
          {label('ReturnVisitChannel', visit.channel)} · <When at={visit.recordedAt} />
        </Row>
      ))}
    </Rows>
  );
}

export function Appeals({ list }: { list: Pages<RateRowFragment> }) {
  const label = useLabel();
  return (
    <Rows list={list}>
      {list.rows?.map((appeal) => (
        <Row key={appeal.id} appeal={appeal}>
          {label('AppealState', appeal.state)} · <When at={appeal.recordedAt} />
        </Row>
      ))}
    </Rows>
  );
}

function Rows({ list, children }: { list: Pages<unknown>; children: ReactNode }) {
  const words = useRateTexts();
  const { rows, total, error, again, more, loading } = list;
  if (error && !rows) return <Fault error={error} retry={again} />;
  if (!rows) return <Loading lines={4} />;
  if (rows.length === 0) return <p className="muted">{words.noRows}</p>;
  return (
    <>
      <p className="muted" role="status">
        {words.rowsShown(total)}
      </p>
      <ul className="rate-rows">{children}</ul>
      {more && (
        <Button block loading={loading} onClick={() => void more()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function Row({ appeal, children }: { appeal: RateRowFragment; children: ReactNode }) {
  return (
    <li>
      <Link to={`/appeals/${appeal.id}`}>{appeal.title || appeal.code}</Link>
      <p className="muted">
        {appeal.place?.name.text} · {children}
      </p>
    </li>
  );
}
