import {
  type ConductCheck,
  RateAppealsDocument,
  RateFindingsDocument,
  RateGroupAppealsDocument,
  type RateGroupAppealsQuery,
  type RateGroupInput,
  RateGroupVisitsDocument,
  type RateGroupVisitsQuery,
  type RatePeriodInput,
  RateVisitsDocument,
  type VisitFigure,
  type VolumeFigure,
} from '@linli/client/generated/graphql';
import { Button, Modal } from 'antd';
import { useQuery } from 'urql';
import { usePages } from '../app/usePages.ts';
import { Appeals, Visits } from './RowLists.tsx';
import { useRateTexts } from './texts.ts';

/** The figure whose rows are wanted. */
export type Wanted =
  | { of: 'visits'; figure: VisitFigure; name: string; group?: RateGroupInput }
  | { of: 'appeals'; figure: VolumeFigure; name: string; group?: RateGroupInput; period?: RatePeriodInput }
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
      {wanted.of === 'visits' &&
        (wanted.group ? (
          <GroupVisitRows variables={variables} figure={wanted.figure} group={wanted.group} />
        ) : (
          <VisitRows variables={variables} figure={wanted.figure} />
        ))}
      {wanted.of === 'appeals' &&
        (wanted.group ? (
          <GroupAppealRows
            variables={wanted.period ? { ...variables, period: wanted.period } : variables}
            figure={wanted.figure}
            group={wanted.group}
          />
        ) : (
          <AppealRows variables={variables} figure={wanted.figure} />
        ))}
      {wanted.of === 'findings' && <FindingRows variables={variables} check={wanted.figure} />}
    </Modal>
  );
}

function VisitRows({ variables, figure }: { variables: Variables; figure: VisitFigure }) {
  return (
    <Visits list={usePages(RateVisitsDocument, { ...variables, figure }, (data) => data.rates?.visits)} />
  );
}

function GroupVisitRows({
  variables,
  figure,
  group,
}: {
  variables: Variables;
  figure: VisitFigure;
  group: RateGroupInput;
}) {
  const pick = (data: RateGroupVisitsQuery) => data.rates?.groupRows.visits;
  return <Visits list={usePages(RateGroupVisitsDocument, { ...variables, figure, group }, pick)} />;
}

function AppealRows({ variables, figure }: { variables: Variables; figure: VolumeFigure }) {
  return (
    <Appeals list={usePages(RateAppealsDocument, { ...variables, figure }, (data) => data.rates?.appeals)} />
  );
}

function GroupAppealRows({
  variables,
  figure,
  group,
}: {
  variables: Variables;
  figure: VolumeFigure;
  group: RateGroupInput;
}) {
  const pick = (data: RateGroupAppealsQuery) => data.rates?.groupRows.appeals;
  return <Appeals list={usePages(RateGroupAppealsDocument, { ...variables, figure, group }, pick)} />;
}

function FindingRows({ variables, check }: { variables: Variables; check: ConductCheck }) {
  const [{ data, error }, read] = useQuery({ query: RateFindingsDocument, variables });
  const found = data?.rates?.checks.find((one) => one.check === check)?.appeals;
  return (
    <Appeals
      list={{
        rows: found?.nodes ?? null,
        total: found?.totalCount ?? 0,
        error,
        again: () => read({ requestPolicy: 'network-only' }),
        loading: false,
        more: null,
      }}
    />
  );
}
