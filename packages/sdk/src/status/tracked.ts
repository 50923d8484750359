import type { LinliStatusQuery } from '../generated/operations.ts';
import type { actions } from '../locales/zh-CN/actions.ts';
import type { status } from '../locales/zh-CN/status.ts';
import type { story } from '../locales/zh-CN/story.ts';

export type Tracked = Omit<
  Extract<NonNullable<LinliStatusQuery['appealByCode']>, { __typename: 'TrackedAppeal' }>,
  '__typename'
>;
export type TrackedPhoto = Tracked['photos'][number];
export type TrackedClock = Tracked['promiseClock'];
export type TrackedEntry = Tracked['timeline'][number];
export type Merged = NonNullable<Tracked['mergedInto']>;
/** What the promise clock stands on: the appeal itself, or what it is handled with. */
export type Way = Pick<Tracked, 'state' | 'holder' | 'promiseClock'>;
export type StatusTexts = typeof status;
export type StoryTexts = typeof story;
export type ActionTexts = typeof actions;

/** A text chosen by a value: state_SUBMITTED, event_ROUTED. */
export const textAt = (texts: Record<string, string>, key: string): string => texts[key] ?? '';

/** The colour of a state (look.md), and the shape that says the same without colour. */
export const toneOf: Record<Tracked['state'], string> = {
  SUBMITTED: 'blue',
  ACCEPTED: 'blue',
  ASSIGNED: 'blue',
  IN_PROGRESS: 'blue',
  NEEDS_INFO: 'amber',
  WAITING: 'amber',
  SCHEDULED: 'amber',
  RESOLVED: 'green',
  VERIFIED: 'green',
  CLOSED: 'green',
  DECLINED: 'muted',
  DUPLICATE: 'muted',
  WITHDRAWN: 'muted',
};
