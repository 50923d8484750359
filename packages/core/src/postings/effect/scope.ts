import type { Posting } from '@linli/database/generated/prisma/client';
import { assertMay } from '../../access/permissions.ts';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { type RateScope, rateScope } from '../../followup/rates/scope.ts';
import type { Services } from '../../services.ts';
import { postingFacts } from '../manageable.ts';
import { dayAt, daysOf } from '../term.ts';
import { checkMonths, comparableOn, type EffectWindows, windowsOf } from './windows.ts';

/** What somebody asks of the effect of a posting, and with whose eyes. */
export interface EffectScope {
  readonly actor: StaffActor;
  readonly posting: Posting;
  readonly now: Date;
  /** Null while there is too little to compare, … */
  readonly compared: { readonly windows: EffectWindows; readonly rates: RateScope } | null;
  /** … which there is from this day on; null too for a term that is too short for it. */
  readonly comparableOn: Temporal.PlainDate | null;
}

/**
 * The effect of a posting at its community (m36): figures of equal windows before and after its first day, so many months at
 * most, by the rules of the rates.
 *
 * @throws Forbidden for everybody but the secretary, who answers for the place, and who organizes it
 * @throws InvalidInput for months that nobody can look at
 */
export async function effectScope(
  services: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  posting: Posting,
  months: number,
): Promise<EffectScope> {
  const { database, clock } = services;
  checkMonths(months);
  assertMay(actor, 'readEffect', await postingFacts(database, posting));
  const now = clock.now();
  const timeZone = await timeZoneOf(database, posting.tenantId);
  const term = daysOf(posting, timeZone);
  const windows = windowsOf(term, dayAt(now, timeZone), months);
  const compared = windows && {
    windows,
    rates: await rateScope(services, actor, posting.communityId, { between: windows.after }),
  };
  return { actor, posting, now, compared, comparableOn: comparableOn(term) };
}

/** The same page of figures for the window before: its rows are those before the posting. */
export function beforeOf(scope: RateScope): RateScope {
  return { ...scope, period: scope.before };
}
