import type { AttendanceDay } from '@linli/database/generated/prisma/client';
import type { StaffActor } from '../../actor.ts';
import { timeZoneOf } from '../../appeals/clocks.ts';
import { configurationAt } from '../../configuration/at.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import type { Point } from '../../places/locate.ts';
import type { Services } from '../../services.ts';
import { write } from '../../write.ts';
import { lockedPosting } from '../manageable.ts';
import { dayAt, dayOf, isOver } from '../term.ts';
import { metresOutside } from './onSite.ts';

export interface CheckInInput {
  readonly postingId: string;
  readonly point: Point;
  /** What the device's clock says. */
  readonly deviceTime: Date;
}

/**
 * The secretary is in the community (m39). The position is judged and forgotten: kept is the day, the moment and how far outside
 * the outline it was. A second check-in of a day changes nothing.
 *
 * @throws InvalidInput when the position is too far away, or the device's clock is not right
 */
export async function checkIn(
  services: Services,
  actor: StaffActor,
  { postingId, point, deviceTime }: CheckInInput,
): Promise<AttendanceDay> {
  return write(services, actor, 'postings.checkIn', async ({ tx, now, audit }) => {
    const posting = await lockedPosting(tx, actor, postingId, 'attendPosting');
    const { tenantId, communityId } = posting;
    if (isOver(posting, now)) throw new InvalidInput([{ path: ['posting'], code: 'EXPIRED' }]);
    if (posting.startsAt > now) throw new InvalidInput([{ path: ['posting'], code: 'TOO_EARLY' }]);
    const { attendance } = (await configurationAt(tx, communityId, now)).values;
    const metres = await metresOutside(tx, communityId, point);
    const faults: FieldFault[] = [];
    const minutes = Math.round(Math.abs(deviceTime.getTime() - now.getTime()) / 60_000);
    if (minutes > attendance.clockMinutes) {
      faults.push({ path: ['deviceTime'], code: 'CLOCK_OFF', params: { minutes } });
    }
    if (metres === null) faults.push({ path: ['point'], code: 'NOWHERE_TO_BE' });
    else if (metres > attendance.toleranceMetres) {
      const limit = attendance.toleranceMetres;
      faults.push({ path: ['point'], code: 'TOO_FAR', params: { metres: Math.round(metres), limit } });
    }
    if (faults.length > 0) throw new InvalidInput(faults);
    const day = dayOf(dayAt(now, await timeZoneOf(tx, tenantId)));
    const key = { postingId_day: { postingId, day } };
    const known = await tx.attendanceDay.findUnique({ where: key });
    if (known?.checkedInAt) return known;
    const seen = { checkedInAt: now, metresOutside: Math.round(metres ?? 0) };
    const kept = await tx.attendanceDay.upsert({
      where: key,
      create: { id: newId(), tenantId, postingId, day, isPlanned: false, ...seen },
      update: seen,
    });
    const after = { checkedInAt: now.toISOString(), planned: kept.isPlanned };
    await audit({ tenantId, targetType: 'Posting', targetId: postingId, after });
    return kept;
  });
}
