import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../src/actor.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import {
  appealsAt,
  openAppeals,
  overdueAppeals,
  queueCounts,
  triageAppeals,
  urgency,
} from '../src/appeals/queue.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { visibleAppeals } from '../src/appeals/visible.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

describe('the queue', () => {
  let here: Neighbourhood;
  const named = new Map<string, string>();
  beforeAll(async () => {
    here = await neighbourhood();
    const { services, people, units, places, clock } = here;
    const file = async (name: string, input: Parameters<Neighbourhood['appeal']>[0] = {}) => {
      const { appeal } = await here.appeal(input);
      named.set(appeal.id, name);
      return appeal.id;
    };
    const promised = await file('promised');
    await acceptAppeal(services, people.secretary, { appealId: promised });
    const done = await file('done');
    await acceptAppeal(services, people.secretary, { appealId: done });
    await assignAppeal(services, people.secretary, { appealId: done, unitId: units.property });
    await startAppeal(services, people.propertyManager, { appealId: done });
    await resolveAppeal(services, people.propertyManager, { appealId: done, text: '已修好。' });
    const burning = await file('burning');
    await acceptAppeal(services, people.secretary, { appealId: burning, deadlineClass: 'EMERGENCY' });
    await file('next door', { placeId: places.nextGrid });
    await file('about the committee', { aboutUnitId: units.committee });
    await file('nowhere', { placeId: null, point: { lng: 0, lat: 0 } });
    clock.pass({ hours: 3 });
    await file('new');
  });
  afterAll(() => here.database.close());

  const list = async (actor: StaffActor, ...conditions: object[]) => {
    const rows = await here.services.database.appeal.findMany({
      where: { AND: [visibleAppeals(actor), openAppeals, ...conditions] },
      orderBy: [...urgency],
    });
    return rows.map(({ id }) => named.get(id));
  };

  it('shows what burns first, and last what no clock runs for', async () => {
    const { people, places, clock } = here;
    expect(await list(people.secretary, appealsAt(places.community))).toEqual([
      'burning',
      'new',
      'promised',
      'done',
    ]);
    expect(await list(people.secretary, overdueAppeals(clock.now()))).toEqual(['burning']);
  });

  it('shows everybody what they answer for, and the dispatcher what has no place', async () => {
    const { people } = here;
    expect(await list(people.nextSecretary)).toEqual(['next door']);
    expect(await list(people.propertyManager)).toEqual(['done']);
    expect(await list(people.officer, triageAppeals)).toEqual(['nowhere']);
    expect(await list(people.officer)).toContain('about the committee');
    expect(await list(people.secretary)).not.toContain('about the committee');
  });

  it('counts what the lists show, for every person at every place and without one', async () => {
    const { services, people, places, clock } = here;
    for (const actor of Object.values(people)) {
      for (const placeId of [...Object.values(places), null]) {
        const at = placeId === null ? {} : appealsAt(placeId);
        const count = (...conditions: object[]) =>
          services.database.appeal.count({
            where: { AND: [visibleAppeals(actor), openAppeals, ...conditions] },
          });
        const now = clock.now();
        const soon = new Date(now.getTime() + 86_400_000);
        expect(await queueCounts(services, actor, placeId)).toEqual({
          open: await count(at),
          submitted: await count(at, { state: 'SUBMITTED' }),
          mine: await count(at, { assigneeId: actor.personId }),
          overdue: await count(at, overdueAppeals(now)),
          dueSoon: await count(at, { nextDueAt: { gte: now, lt: soon } }),
          toVerify: await count(at, { state: 'RESOLVED', NOT: { resolvedById: actor.personId } }),
          triage: await count(triageAppeals, { OR: [at, { placeId: null }] }),
        });
      }
    }
  });
});
