import {
  type ConductCheck,
  RateAppealsDocument,
  RateFindingsDocument,
  type RatePeriodInput,
  type RateRowFragment,
  RateVisitsDocument,
  type VisitFigure,
  type VolumeFigure,
} from '@linli/client/generated/graphql';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../followup/usePages.ts';
import { useLabel } from '../locales/labels.ts';
import { Loading } from '../pieces/Loading.tsx';
import { When } from '../pieces/When.tsx';
import { useRateTexts } from './texts.ts';

/** The figure whose rows are wanted. */
export type Wanted =
  | { of: 'visits'; figure: VisitFigure; name: string }
  | { of: 'appeals'; figure: VolumeFigure; name: string }
  | { of: 'findings'; figure: ConductCheck; name: string };

interface Variables {
  place: string;
  period: RatePeriodInput;
}

/** The rows behind a figure, as far as the reader may read them. */
export function RowsDialog({
  variables,
  wanted,
  close,
}: {
  variables: Variables;
  wanted: Wanted;
  close: () => void;
}) {
  const words = useRateTexts();
  return (
    <Modal
      open
      onCancel={close}
      title={wanted.name}
      footer={<Button onClick={close}>{words.close}</Button>}
      width={720}
    >
      {wanted.of === 'visits' && <VisitRows variables={variables} figure={wanted.figure} />}
      {wanted.of === 'appeals' && <AppealRows variables={variables} figure={wanted.figure} />}
      {wanted.of === 'findings' && <FindingRows variables={variables} check={wanted.figure} />}
    </Modal>
  );
}

function VisitRows({ variables, figure }: { variables: Variables; figure: VisitFigure }) {
  const label = useLabel();
  const list = usePages(RateVisitsDocument, { ...variables, figure }, (data) => data.rates?.visits);
  return (
    <Rows {...list}>
      {list.rows?.map((visit) => (
        <Row key={visit.id} appeal={visit.appeal}>
          {[label('Solved', visit.solved), label('Satisfied', visit.satisfied)].join(' · ')} ·{' '}
          {label('ReturnVisitChannel', visit.channel)} · <When at={visit.recordedAt} />
        </Row>
      ))}
    </Rows>
  );
}

function AppealRows({ variables, figure }: { variables: Variables; figure: VolumeFigure }) {
  const label = useLabel();
  const list = usePages(RateAppealsDocument, { ...variables, figure }, (data) => data.rates?.appeals);
  return (
    <Rows {...list}>
      {list.rows?.map((appeal) => (
        <Row key={appeal.id} appeal={appeal}>
          {label('AppealState', appeal.state)} · <When at={appeal.recordedAt} />
        </Row>
      ))}
    </Rows>
  );
}

function FindingRows({ variables, check }: { variables: Variables; check: ConductCheck }) {
  const label = useLabel();
  const [{ data }] = useQuery({ query: RateFindingsDocument, variables });
  const found = data?.rates?.checks.find((one) => one.check === check)?.appeals;
  return (
    <Rows rows={found?.nodes ?? null} total={found?.totalCount ?? 0} more={null} loading={false}>
      {found?.nodes.map((appeal) => (
        <Row key={appeal.id} appeal={appeal}>
          {label('AppealState', appeal.state)} · <When at={appeal.recordedAt} />
        </Row>
      ))}
    </Rows>
  );
}

interface RowsProps {
  rows: readonly unknown[] | null;
  total: number;
  more: (() => Promise<void>) | null;
  loading: boolean;
  children: ReactNode;
}

function Rows({ rows, total, more, loading, children }: RowsProps) {
  const words = useRateTexts();
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
