import type { AppealState, DeadlineClass, EventType } from '@linli/database/generated/prisma/enums';
import type { Deadlines } from './deadlines.ts';
import type { Random } from './random.ts';

export interface LifeStep {
  readonly type: EventType;
  readonly at: number;
  /** The state that it leads to; null leaves it as it was. */
  readonly state: AppealState | null;
}

/** What has become of an appeal by the moment at which the stories stop. */
export interface Life {
  readonly steps: readonly LifeStep[];
  readonly state: AppealState;
  readonly dispatchDueAt: number | null;
  readonly handlingDueAt: number | null;
  timeOf(type: EventType): number | null;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Of what is older than a month, taken over from an older system: no clocks, three entries. */
const importedShare = 0.4;
const withdrawnShare = 0.04;
/** Nobody gets on with these for months. */
const stuckShare = 0.06;
/** The reporter answers; else somebody verifies and it closes in silence. */
const answeredShare = 0.45;

export function lifeOf(
  random: Random,
  deadlines: Deadlines,
  filed: { readonly at: number; readonly deadlineClass: DeadlineClass; readonly until: number },
): Life {
  if (filed.at < filed.until - 30 * day && random.chance(importedShare))
    return imported(random, filed.at, filed.until);
  const { at, deadlineClass, until } = filed;
  const dispatchDueAt = deadlines.dispatch(deadlineClass, at);
  const stuck = random.chance(stuckShare) ? 25 : 1;
  const acceptedAt = at + Math.round(random.around((dispatchDueAt - at) * 0.25, 1.1));
  const handlingDueAt = deadlines.handling(deadlineClass, acceptedAt);
  const steps: LifeStep[] = [];
  let now = at;
  const then = (type: EventType, wait: number, state: AppealState | null = null) => {
    now += Math.round(wait);
    if (now <= until) steps.push({ type, at: now, state });
  };
  then('SUBMITTED', 0, 'SUBMITTED');
  then('ROUTED', 2_000);
  if (random.chance(withdrawnShare)) {
    then('WITHDRAWN', random.around(5 * hour, 1), 'WITHDRAWN');
    return ended(steps, dispatchDueAt, null);
  }
  then('ACCEPTED', Math.max(acceptedAt - now, 1_000), 'ACCEPTED');
  then('ASSIGNED', random.around(hour, 1), 'ASSIGNED');
  then('STARTED', random.around(3 * hour, 1), 'IN_PROGRESS');
  then('RESOLVED', random.around((handlingDueAt - acceptedAt) * 0.45, 0.9) * stuck, 'RESOLVED');
  const answered = random.chance(answeredShare);
  if (answered) then('RETURN_VISIT', random.around(day, 1));
  then('VERIFIED', answered ? 0 : random.around(day, 0.8), 'VERIFIED');
  then('CLOSED', answered ? 0 : 7 * day, 'CLOSED');
  const accepted = steps.some(({ type }) => type === 'ACCEPTED');
  return ended(steps, dispatchDueAt, accepted ? handlingDueAt : null);
}

/** Over in the source before it came here. */
function imported(random: Random, at: number, until: number): Life {
  const answeredAt = Math.min(at + random.around(6 * day, 0.9), until);
  return ended(
    [
      { type: 'IMPORTED', at, state: 'SUBMITTED' },
      { type: 'ANSWERED', at: Math.round(answeredAt), state: 'SUBMITTED' },
      { type: 'CLOSED', at: Math.round(answeredAt), state: 'CLOSED' },
    ],
    null,
    null,
  );
}

function ended(steps: readonly LifeStep[], dispatchDueAt: number | null, handlingDueAt: number | null): Life {
  const state = steps.findLast((step) => step.state !== null)?.state ?? 'SUBMITTED';
  const timeOf = (type: EventType) => steps.find((step) => step.type === type)?.at ?? null;
  return { steps, state, dispatchDueAt, handlingDueAt, timeOf };
}
