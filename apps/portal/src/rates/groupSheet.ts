import type { RateGroupsQuery } from '@linli/client/generated/graphql';
import type { useLabel } from '../locales/labels.ts';
import type { RateTexts } from './texts.ts';

export type Group = NonNullable<RateGroupsQuery['rates']>['groups'][number];
type Label = ReturnType<typeof useLabel>;

export function nameOf({ place, category, channel, unit }: Group, words: RateTexts, label: Label): string {
  const named = place?.name.text ?? category?.name.text ?? unit?.name.text;
  return named ?? (label('Channel', channel) || words.none);
}

/** Counts stand beside every percent, also in what leaves the house. */
export function sheetOf(groups: readonly Group[], words: RateTexts, label: Label) {
  const head = [
    words.rank,
    words.name,
    words.received,
    words.valid,
    words.names.response,
    words.names.resolution,
    words.names.satisfaction,
    words.names.composite,
    words.notContacted,
    words.half,
    words.notSolved,
    words.notSatisfied,
    words.doubleNo,
    words.watched,
  ];
  return [
    head,
    ...groups.map((group) => [
      group.rank,
      nameOf(group, words, label),
      group.volumes.received,
      group.figures.valid,
      group.figures.response ?? null,
      group.figures.resolution ?? null,
      group.figures.satisfaction ?? null,
      group.figures.composite ?? null,
      group.figures.valid - group.figures.contacted,
      group.figures.solvedHalf,
      group.figures.solvedNo,
      group.figures.satisfiedNo,
      group.figures.doubleNo,
      group.watched.map((reason) => label('WatchReason', reason)).join(' '),
    ]),
  ];
}
