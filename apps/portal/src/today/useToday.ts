import { type AppealRowFragment, TodayDocument } from '@linli/client/generated/graphql';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { useLive } from '../app/live.ts';
import { useNow } from '../app/useNow.ts';
import { useQueueLive } from '../queue/useQueueLive.ts';

const day = 24 * 3_600_000;

const filters = {
  overdue: { open: true, overdue: true },
  mine: { open: true, assignedToMe: true },
  soon: { open: true, overdue: false },
  toVerify: { state: { eq: 'RESOLVED' as const } },
};

interface List {
  rows: readonly AppealRowFragment[];
  count: number;
}

export interface Today {
  overdue: List;
  dueSoon: List;
  mine: List;
  toVerify: List;
  /** Null for whom nothing is to place. */
  triage: List | null;
}

/** The day in all that the viewer may see: at every place they serve, and what their unit holds. */
export function useToday() {
  const { viewerCanTriage } = useViewer();
  const now = useNow();
  const { returns } = useLive();
  const variables = useMemo(() => ({ ...filters, places: viewerCanTriage }), [viewerCanTriage]);
  const [{ data, error }, read] = useQuery({ query: TodayDocument, variables });
  const renew = () => read({ requestPolicy: 'network-only' });
  useQueueLive(null, renew, returns);

  const list = (
    found: { nodes: readonly AppealRowFragment[]; totalCount: number } | null | undefined,
  ): List => ({
    rows: found?.nodes ?? [],
    count: found?.totalCount ?? 0,
  });
  const soon = (data?.soon?.nodes ?? []).filter(({ promiseClock: { dueAt, dispatchDueAt, stoppedAt } }) => {
    const limit = dueAt ?? dispatchDueAt;
    return limit && !stoppedAt && Date.parse(limit) - now < day && Date.parse(limit) > now;
  });
  const today: Today | null = data
    ? {
        overdue: list(data.overdue),
        dueSoon: { rows: soon, count: data.counts?.dueSoon ?? soon.length },
        mine: list(data.mine),
        toVerify: list(data.toVerify),
        triage: data.triage ? list(data.triage) : null,
      }
    : null;
  return { today, error, renew };
}
