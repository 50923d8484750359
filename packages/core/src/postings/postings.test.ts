import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { neighbourhood } from '../../test/neighbourhood.ts';
import { staffActorOf } from '../access/actor.ts';
import { endGrant } from '../access/endGrant.ts';
import { system } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { endPerson } from '../people/end.ts';
import { firstOfEach } from './batches/coverage.ts';
import { createBatch } from './batches/create.ts';
import { nominateCandidate } from './batches/nominate.ts';
import { createPosting } from './create.ts';
import { endPosting } from './end.ts';
import { dayAt } from './term.ts';

let here: Awaited<ReturnType<typeof neighbourhood>>;
let batchId: string;
beforeAll(async () => {
  here = await neighbourhood();
  for (const placeId of [here.places.grid, here.places.nextGrid]) await here.appeal({ placeId });
  const day = Temporal.PlainDate.from('2026-03-01');
  const { id } = await createBatch(here.services, here.people.organizer, {
    kind: 'GOVERNANCE_SECRETARY',
    number: 1,
    name: { zh: '第一批治理书记' },
    startsOn: day,
    rule: {
      placeId: here.places.district,
      from: day,
      to: day.add({ days: 30 }),
      measure: 'RECEIVED',
      minReceived: 1,
      perStreet: null,
      total: 26,
    },
  });
  batchId = id;
});
afterAll(() => here.database.close());
beforeEach(async () => {
  await here.services.database.roleGrant.deleteMany({ where: { source: 'POSTING' } });
  await here.services.database.posting.deleteMany({});
  here.clock.set('2026-03-02T02:00:00Z');
});

async function cadre(name: string) {
  const { services, units, people, tenantId } = here;
  const userId = newId();
  await services.database.user.create({ data: { id: userId, name, email: `${userId}@example.com` } });
  const organizationId = units.housing;
  const { id: personId } = await services.database.person.create({
    data: { id: newId(), tenantId, name, organizationId, userId },
  });
  const candidate = await nominateCandidate(services, people.organizer, {
    batchId,
    personId,
    homeOrganizationId: organizationId,
    homeKind: 'AGENCY',
    expertise: [],
  });
  const roles = async () => (await staffActorOf(services, userId))?.grants.map(({ role }) => role) ?? null;
  return { personId, candidateId: candidate.id, roles };
}

const start = Temporal.PlainDate.from('2026-03-01');
const post = (candidateId: string, communityId: string, from: number, days: number) =>
  createPosting(here.services, here.people.organizer, {
    candidateId,
    communityId,
    from: start.add({ days: from }),
    to: start.add({ days: from + days - 1 }),
    weeklyDays: 2,
    focus: [],
  });

describe('postings', () => {
  it('never overlap by community or person, whatever is asked, and the role is held on exactly the days of the term', async () => {
    const { services, places, clock } = here;
    const cadres = [await cadre('贾甲'), await cadre('田乙')];
    const wish = fc.record({
      who: fc.nat(1),
      where: fc.constantFrom(places.community, places.nextCommunity),
      from: fc.nat(40),
      days: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 6 }), async (wishes) => {
        await services.database.roleGrant.deleteMany({ where: { source: 'POSTING' } });
        await services.database.posting.deleteMany({});
        clock.set('2026-03-02T02:00:00Z');
        const taken: typeof wishes = [];
        for (const one of wishes) {
          const meets = (other: (typeof wishes)[number]) =>
            one.from < other.from + other.days && other.from < one.from + one.days;
          const paths = new Set([
            ...taken.filter((other) => meets(other) && other.where === one.where).map(() => 'community'),
            ...taken.filter((other) => meets(other) && other.who === one.who).map(() => 'person'),
          ]);
          const answer = await post(cadres[one.who]?.candidateId ?? '', one.where, one.from, one.days).catch(
            (error: unknown) => error,
          );
          const fields = answer instanceof InvalidInput ? answer.fields : [];
          expect(fields.map(({ path }) => path[0]).sort()).toEqual([...paths].sort());
          for (const { code } of fields) expect(code).toBe('OVERLAPS');
          if (paths.size === 0) taken.push(one);
        }
        for (const day of [0, 5, 19, 20, 33, 60]) {
          clock.set(start.add({ days: day }).toZonedDateTime('Asia/Shanghai').toInstant().toString());
          for (const [who, { roles }] of cadres.entries()) {
            const posted = taken.some(
              (one) => one.who === who && one.from <= day && day < one.from + one.days,
            );
            expect(await roles()).toEqual(posted ? ['GOVERNANCE_SECRETARY'] : []);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('are kept apart by the database too, and so is a role whose term is not its posting’s', async () => {
    const { database } = here.services;
    const { candidateId } = await cadre('丙');
    const posting = await post(candidateId, here.places.community, 0, 30);
    const { id: _, ...row } = posting;
    const again = { ...row, personId: (await cadre('丁')).personId };
    await expect(database.posting.create({ data: { ...again, id: newId() } })).rejects.toThrow(
      'posting_one_of_a_kind',
    );
    const grant = { where: { postingId: posting.id } };
    await expect(
      database.roleGrant.update({ ...grant, data: { endsAt: new Date('2030-01-01') } }),
    ).rejects.toThrow(/foreign key/i);
    await expect(database.roleGrant.update({ ...grant, data: { endsAt: null } })).rejects.toThrow(
      'role_grant_of_posting',
    );
    await expect(database.roleGrant.update({ ...grant, data: { postingId: null } })).rejects.toThrow(
      'role_grant_of_posting',
    );
  });

  it('end with the role, however either is ended; one that has not begun is called off', async () => {
    const { services, people, places } = here;
    const endings = {
      byPosting: (postingId: string) => endPosting(services, people.organizer, { postingId }),
      byGrant: async (postingId: string) => {
        const { id } = await services.database.roleGrant.findFirstOrThrow({ where: { postingId } });
        await endGrant(services, system, { grantId: id });
      },
      byPerson: async (postingId: string) => {
        const { personId } = await services.database.posting.findUniqueOrThrow({ where: { id: postingId } });
        await endPerson(services, system, { personId });
      },
    };
    const today = dayAt(here.clock.now(), 'Asia/Shanghai');
    for (const [how, end] of Object.entries(endings)) {
      const { candidateId } = await cadre(how);
      const running = await post(candidateId, places.community, 0, 30);
      const planned = await post(candidateId, places.community, 40, 5);
      await end(running.id);
      const over = await services.database.posting.findUniqueOrThrow({
        where: { id: running.id },
        include: { grants: true },
      });
      expect(over.endsAt, how).toEqual(here.clock.now());
      expect(over.grants[0]?.endsAt, how).toEqual(over.endsAt);
      if (how !== 'byPerson') await endPosting(services, people.organizer, { postingId: planned.id });
      const called = await services.database.posting.findUniqueOrThrow({ where: { id: planned.id } });
      expect(called.endsAt, how).toEqual(called.startsAt);
      // Somebody else can be there from now on, and in the days that were called off.
      const next = await cadre(`${how} 2`);
      const { id } = await post(next.candidateId, places.community, 2, 60);
      await endPosting(services, people.organizer, { postingId: id, lastDay: today });
      await services.database.roleGrant.deleteMany({ where: { source: 'POSTING' } });
      await services.database.posting.deleteMany({});
    }
  });
});

it('a rule takes at most so many of each street and so many in all, and never a better one before a worse', () => {
  const limit = fc.option(fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 30 }), limit, limit, (streets, perStreet, total) => {
      const all = streets.map((_, index) => ({
        communityId: `c${index}`,
        received: 1,
        valid: 0,
        solved: 0,
        measured: 1,
      }));
      const streetOf = new Map(streets.map((street, index) => [`c${index}`, `s${street}`]));
      const chosen = firstOfEach(all, streetOf, { perStreet, total });
      expect(chosen).toEqual(all.filter((one) => chosen.includes(one)));
      expect(chosen.length).toBeLessThanOrEqual(total ?? Number.POSITIVE_INFINITY);
      const count = (street: string | undefined, upTo = all.length) =>
        chosen.filter((one) => streetOf.get(one.communityId) === street && all.indexOf(one) < upTo).length;
      for (const street of new Set(streetOf.values()))
        expect(count(street)).toBeLessThanOrEqual(perStreet ?? Number.POSITIVE_INFINITY);
      for (const [index, left] of all.entries()) {
        if (chosen.includes(left)) continue;
        const streetIsFull = count(streetOf.get(left.communityId), index) === perStreet;
        expect(streetIsFull || chosen.length === total).toBe(true);
      }
    }),
  );
});
