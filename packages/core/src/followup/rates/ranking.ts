import type { ConfigurationValues } from '../../configuration/shape.ts';
import type { GroupFigures } from './rates.ts';

/** By what groups are ranked. Volumes rank the most first, rates the lowest: what wants attention stands on top. */
export type RankBy = 'RECEIVED' | 'RESPONSE' | 'RESOLUTION' | 'SATISFACTION' | 'COMPOSITE' | 'DOUBLE_NO';

/** Why a group is on the watch list (m27). */
export type WatchReason = 'VOLUME' | 'COMPOSITE';

export interface Ranked extends GroupFigures {
  /** Equal figures share a rank. */
  readonly rank: number;
  readonly watched: readonly WatchReason[];
}

const figureOf: Readonly<Record<RankBy, (group: GroupFigures) => number>> = {
  RECEIVED: ({ volumes }) => -volumes.now.RECEIVED,
  DOUBLE_NO: ({ now }) => -now.counts.doubleNo,
  // Where nobody was asked there is nothing to rank: it stands last.
  RESPONSE: ({ now }) => now.rates.response ?? Number.POSITIVE_INFINITY,
  RESOLUTION: ({ now }) => now.rates.resolution ?? Number.POSITIVE_INFINITY,
  SATISFACTION: ({ now }) => now.rates.satisfaction ?? Number.POSITIVE_INFINITY,
  COMPOSITE: ({ now }) => now.rates.composite ?? Number.POSITIVE_INFINITY,
};

/** Ranks groups and marks those to be watched, by the settings of the place whose page it is. */
export function ranked(
  groups: readonly GroupFigures[],
  by: RankBy,
  { followup: { watch } }: Pick<ConfigurationValues, 'followup'>,
): Ranked[] {
  const figure = figureOf[by];
  const sorted = groups.toSorted(
    (one, other) =>
      compare(figure(one), figure(other)) || (one.key.value ?? '').localeCompare(other.key.value ?? ''),
  );
  const volumes = groups.map(({ volumes }) => volumes.now.RECEIVED).toSorted((one, other) => other - one);
  const busy = watch.top === 0 ? Number.POSITIVE_INFINITY : (volumes[watch.top - 1] ?? 1);
  return sorted.map((group) => {
    const { counts, rates } = group.now;
    const { RECEIVED: received } = group.volumes.now;
    const watched: WatchReason[] = [];
    // Watching everything is watching nothing: the busiest stand out only where there are others.
    if (groups.length > watch.top && received >= Math.max(busy, 1)) watched.push('VOLUME');
    if (
      counts.valid >= watch.fromVisits &&
      rates.composite !== null &&
      rates.composite < watch.belowComposite
    )
      watched.push('COMPOSITE');
    return { ...group, rank: 1 + sorted.findIndex((other) => figure(other) === figure(group)), watched };
  });
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
