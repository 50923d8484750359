import {
  type AppealFilter,
  type AppealOrder,
  type AppealRowFragment,
  type CountsFragment,
  QueueDocument,
  type QueueRowFragment,
} from '@linli/client/generated/graphql';
import { useEffect, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useLive } from '../app/live.ts';
import { useQueueLive } from './useQueueLive.ts';

interface Further {
  of: unknown;
  rows: readonly QueueRowFragment[];
  end: string | null;
}

/**
 * The rows of one view. What changes elsewhere is shown in its row at once; what is new waits behind a bar, so that
 * nothing moves under the reader's finger.
 */
export function useQueue(filter: AppealFilter, orderBy: AppealOrder, place: string | null) {
  const client = useClient();
  const { returns } = useLive();
  const [{ data, error, fetching }, read] = useQuery({
    query: QueueDocument,
    variables: { filter, orderBy, first: 30 },
    requestPolicy: 'cache-and-network',
  });
  const [further, setFurther] = useState<Further | null>(null);
  const [changed, setChanged] = useState<ReadonlyMap<string, AppealRowFragment>>(new Map());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [counted, setCounted] = useState<{ place: string | null; counts: CountsFragment } | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const page = data?.appeals;

  const renew = () => {
    setFresh(new Set());
    read({ requestPolicy: 'network-only' });
  };
  // A page read anew makes the patches on it stale; what changed while it was on its way stays.
  useEffect(() => {
    const read = new Map(page?.nodes.map(({ id, version }) => [id, version]));
    setChanged(
      (before) => new Map([...before].filter(([id, one]) => one.version > (read.get(id) ?? one.version))),
    );
  }, [page]);
  // Another view has its own new ones.
  useEffect(() => setFresh(new Set()), [filter, orderBy]);

  const own = further?.of === page ? further : null;
  const rows = useMemo(
    () =>
      [...(page?.nodes ?? []), ...(own?.rows ?? [])].map((row) => ({
        ...row,
        ...changed.get(row.id),
      })),
    [page, own, changed],
  );

  useQueueLive(
    place,
    (update) => {
      if (!update) return renew();
      const { appeal, counts } = update;
      setCounted({ place, counts });
      if (!appeal) return;
      if (rows.some((row) => row.id === appeal.id))
        setChanged((before) => new Map(before).set(appeal.id, appeal));
      else if (appeal.state === 'SUBMITTED') setFresh((before) => new Set(before).add(appeal.id));
    },
    returns,
  );

  const end = own ? own.end : page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const more = async () => {
    if (!end || loadingMore) return;
    setLoadingMore(true);
    const next = await client.query(QueueDocument, { filter, orderBy, first: 30, after: end }).toPromise();
    setLoadingMore(false);
    const found = next.data?.appeals;
    if (!found) return;
    const known = new Set(rows.map((row) => row.id));
    const added = found.nodes.filter((row) => !known.has(row.id));
    setFurther({
      of: page,
      rows: [...(own?.rows ?? []), ...added],
      end: found.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null,
    });
  };

  return {
    rows,
    total: page?.totalCount ?? null,
    /** As the last change found them; null until there is one. */
    counts: counted?.place === place ? counted.counts : null,
    error: data ? undefined : error,
    loading: fetching && !data,
    fresh: fresh.size,
    renew,
    more: end ? more : null,
    loadingMore,
  };
}
