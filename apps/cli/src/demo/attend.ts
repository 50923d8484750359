import { checkIn } from '@linli/core/postings/attendance/checkIn';
import { planWeek } from '@linli/core/postings/attendance/planWeek';
import { mondayOf } from '@linli/core/postings/attendance/weeks';
import { dayAt } from '@linli/core/postings/term';
import type { Services } from '@linli/core/services';
import { castOf } from './cast.ts';
import { type Ground, idOf, servicesAt } from './ground.ts';
import type { DemoPosting } from './shape.ts';

const weeks = 8;

/**
 * Eight weeks of a secretary: there on Tuesdays and Thursdays, but last week on Tuesday alone. This week today is planned. What
 * the secretary did since is left alone.
 */
export async function attend(
  services: Services,
  ground: Ground,
  { person, community }: DemoPosting,
  postingId: string,
  now: Date,
): Promise<void> {
  const { database } = services;
  if ((await database.attendanceDay.count({ where: { postingId } })) > 0) return;
  const actor = castOf(ground, person);
  const { timeZone } = ground.tenant;
  const today = dayAt(now, timeZone);
  const here = await database.place.findUniqueOrThrow({
    where: { id: idOf(ground.places, community) },
    include: { currentVersion: true },
  });
  const { centroidLng: longitude, centroidLat: latitude } = here.currentVersion ?? {};
  if (longitude == null || latitude == null) throw new Error(`${community} lies nowhere`);
  const at = (day: Temporal.PlainDate, hour: number) =>
    new Date(day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds);

  for (let back = weeks; back > 0; back -= 1) {
    const monday = mondayOf(today).subtract({ weeks: back });
    const days = [monday.add({ days: 1 }), monday.add({ days: 3 })];
    const then = servicesAt(services, at(monday, 9));
    await planWeek(then, actor, { postingId, week: monday, days });
    for (const day of back === 1 ? days.slice(0, 1) : days) {
      const deviceTime = at(day, 10);
      const point = { longitude, latitude };
      await checkIn(servicesAt(services, deviceTime), actor, { postingId, point, deviceTime });
    }
  }
  await planWeek(servicesAt(services, now), actor, { postingId, week: today, days: [today] });
}
