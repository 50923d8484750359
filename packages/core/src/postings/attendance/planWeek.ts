import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedPosting } from '../manageable.ts';
import { dayAt, dayOf, daysOf, isOver } from '../term.ts';
import { mondayOf } from './weeks.ts';

export interface PlanWeekInput {
  readonly postingId: string;
  /** Any day of the week. */
  readonly week: Temporal.PlainDate;
  /** The days of it on which the secretary will be there; those that have passed stay as they were planned. */
  readonly days: readonly Temporal.PlainDate[];
}

/** Says on which days of a week the secretary will be in the community. */
export async function planWeek(
  services: Services,
  actor: StaffActor,
  { postingId, week, days }: PlanWeekInput,
): Promise<void> {
  await write(services, actor, 'postings.planWeek', async ({ tx, now, audit }) => {
    const posting = await lockedPosting(tx, actor, postingId, 'attendPosting');
    const { tenantId } = posting;
    if (isOver(posting, now)) throw new InvalidInput([{ path: ['posting'], code: 'EXPIRED' }]);
    const timeZone = await timeZoneOf(tx, tenantId);
    const term = daysOf(posting, timeZone);
    const today = dayAt(now, timeZone);
    const monday = mondayOf(week);
    const sunday = monday.add({ days: 6 });
    const first = [monday, today, term.from].reduce((one, other) => later(one, other));
    const last = later(term.to, sunday).equals(sunday) ? term.to : sunday;
    const within = (day: Temporal.PlainDate) =>
      Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
    const faults = days.flatMap((day, index): FieldFault[] =>
      within(day)
        ? []
        : [
            {
              path: ['days', String(index)],
              code: 'OUT_OF_RANGE',
              params: { from: first.toString(), to: last.toString() },
            },
          ],
    );
    if (faults.length > 0) throw new InvalidInput(faults);
    const open = { postingId, day: { gte: dayOf(first), lte: dayOf(last) } };
    await tx.attendanceDay.deleteMany({ where: { ...open, checkedInAt: null } });
    await tx.attendanceDay.updateMany({ where: open, data: { isPlanned: false } });
    for (const day of new Set(days.map(String))) {
      const key = { postingId, day: new Date(`${day}T00:00:00Z`) };
      await tx.attendanceDay.upsert({
        where: { postingId_day: key },
        create: { id: newId(), tenantId, ...key, isPlanned: true },
        update: { isPlanned: true },
      });
    }
    const after = { week: monday.toString(), days: days.map(String) };
    await audit({ tenantId, targetType: 'Posting', targetId: postingId, after });
  });
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}
