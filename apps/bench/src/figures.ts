import { staffActorOf } from '@linli/core/access/actor';
import type { StaffActor } from '@linli/core/actor';
import { appealsAt, openAppeals, overdueAppeals, urgency } from '@linli/core/appeals/queue';
import { visibleAppeals } from '@linli/core/appeals/visible';
import { visitQueue } from '@linli/core/followup/queue';
import { comparedRates, comparedVolumes, groupedRates, rateTrend } from '@linli/core/followup/rates/rates';
import { rateScope } from '@linli/core/followup/rates/scope';
import { type Services, systemClock } from '@linli/core/services';
import type { Database } from '@linli/database/openDatabase';
import { emailOf } from './database/build.ts';
import { median } from './load/statistics.ts';

export interface FigureTime {
  readonly what: string;
  readonly medianMs: number;
}

const rounds = 7;

/** What the database takes for the figures and lists of a whole district, without a server before it. */
export async function measureFigures(database: Database): Promise<FigureTime[]> {
  const services = { database: database.prisma, clock: systemClock } as Services;
  const user = await services.database.user.findUniqueOrThrow({
    where: { email: emailOf('DISTRICT_ORGANIZER') },
  });
  const actor = await staffActorOf(services, user.id);
  const placeId = actor?.grants[0]?.placeId;
  if (!actor || !placeId) throw new Error('the bench has nobody who answers for a district');
  const works = await worksOf(services, actor, placeId);
  const times: FigureTime[] = [];
  for (const [what, work] of works) {
    const taken: number[] = [];
    // Once before anything counts: what is measured is not the reading of cold pages.
    await work();
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await work();
      taken.push(performance.now() - start);
    }
    times.push({ what, medianMs: median(taken) });
  }
  return times;
}

async function worksOf(services: Services, actor: StaffActor, placeId: string) {
  const today = Temporal.Now.plainDateISO();
  const year = { between: { from: today.subtract({ years: 1 }).add({ days: 1 }), to: today } };
  const overYear = await rateScope(services, actor, placeId, year);
  const running = await rateScope(services, actor, placeId, null);
  const page = (where: object) =>
    services.database.appeal.findMany({
      take: 51,
      select: { id: true },
      where: { AND: [visibleAppeals(actor), openAppeals, appealsAt(placeId), where] },
      orderBy: [...urgency],
    });
  const due = { placeId, status: 'DUE' } as const;
  return [
    ['rates of a district over a year', () => comparedRates(services, overYear)],
    ['its rates in twelve periods', () => rateTrend(services, running, 12)],
    ['its streets ranked, one period', () => groupedRates(services, running, 'PLACE')],
    ['what came in and happened, one period', () => comparedVolumes(services, running)],
    ['what came in and happened, a year', () => comparedVolumes(services, overYear)],
    [
      'queue page of a district by states',
      () => page({ state: { in: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS'] } }),
    ],
    ['queue page of a district, overdue', () => page(overdueAppeals(services.clock.now()))],
    [
      'who is still to be asked in a district',
      () => visitQueue(services, actor, due, { limit: 50, from: null, backwards: false }),
    ],
  ] as const;
}
