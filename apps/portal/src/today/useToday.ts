import { type AppealRowFragment, TodayDocument } from '@linli/client/generated/graphql';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { useLive } from '../app/live.ts';
import { useNow } from '../app/useNow.ts';
import { useQueueLive } from '../queue/useQueueLive.ts';

const day = 24 * 3_600_000;

interface List {
  rows: readonly AppealRowFragment[];
  count: number;
}

export interface Today {
  overdue: List;
  dueSoon: List;
  mine: List;
  toVerify: List;
  /** Null for people of a unit without a place: nothing is theirs to place. */
  triage: List | null;
}

/** The day of the viewer's first place or, for people of a unit such as a property company, of all that they may see. */
export function useToday() {
  const place = useViewer().places[0]?.id ?? '';
  const now = useNow();
  const { returns } = useLive();
  const variables = useMemo(() => {
    const at = place ? { place: { in: place } } : {};
    return {
      place,
      counted: place !== '',
      overdue: { ...at, open: true, overdue: true },
      mine: { ...at, open: true, assignedToMe: true },
      soon: { ...at, open: true, overdue: false },
      toVerify: { ...at, state: { eq: 'RESOLVED' as const } },
    };
  }, [place]);
  const [{ data, error }, read] = useQuery({ query: TodayDocument, variables });
  const renew = () => read({ requestPolicy: 'network-only' });
  useQueueLive(place, renew, returns);

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
