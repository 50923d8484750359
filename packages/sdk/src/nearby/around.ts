import { span } from '../base/dates.ts';
import { fill, type Locale } from '../base/words.ts';
import type { LinliNearbySiteQuery, LinliPublishedQuery } from '../generated/operations.ts';
import type { nearby } from '../locales/zh-CN/nearby.ts';

export type NearbySite = NonNullable<LinliNearbySiteQuery['site']>;
export type Published = NonNullable<LinliPublishedQuery['publicAppeals']>['nodes'][number];
/** What a card shows of one: on the plan of a report there is no centre to it. */
export type Shown = Omit<Published, 'centroid'>;
export type NearbyTexts = typeof nearby;

/** Where it stands, as somebody who only passes by wants to know it. */
export type Stage = 'received' | 'working' | 'waiting' | 'solved';

const stages: Record<Published['state'], Stage | undefined> = {
  SUBMITTED: 'received',
  ACCEPTED: 'received',
  ASSIGNED: 'working',
  IN_PROGRESS: 'working',
  SCHEDULED: 'working',
  NEEDS_INFO: 'waiting',
  WAITING: 'waiting',
  RESOLVED: 'solved',
  VERIFIED: 'solved',
  CLOSED: 'solved',
  DECLINED: undefined,
  DUPLICATE: undefined,
  WITHDRAWN: undefined,
};

export const stageOf = ({ state }: Pick<Published, 'state'>): Stage | undefined => stages[state];

export type Shelf = 'open' | 'solved';

/** Whether it stands on a shelf; what came to no end that helps a neighbour stands on none. */
export function isOn(shelf: Shelf, appeal: Pick<Published, 'state'>): boolean {
  const stage = stageOf(appeal);
  return stage !== undefined && (stage === 'solved') === (shelf === 'solved');
}

/** The community of the site's place: only what lies in it can be joined on the site. */
export const areaOf = ({ place }: NearbySite): string =>
  place.ancestors.find(({ kind }) => kind === 'COMMUNITY')?.id ?? place.id;

export const age = (appeal: Pick<Published, 'recordedAt'>, t: NearbyTexts, locale: Locale): string =>
  fill(t.nearAgo, { span: span(Date.now() - Date.parse(appeal.recordedAt), locale) });
