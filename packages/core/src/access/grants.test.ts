import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Neighbourhood, neighbourhood } from '../../test/neighbourhood.ts';
import { type StaffActor, system } from '../actor.ts';
import { acceptAppeal } from '../appeals/accept.ts';
import { assignAppeal } from '../appeals/assign.ts';
import { startAppeal } from '../appeals/start.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { auditEvents } from '../audit/events.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { servePlace } from '../organizations/serve.ts';
import { createPerson } from '../people/create.ts';
import { endPerson } from '../people/end.ts';
import { releaseEndedRoles } from '../people/releaseEnded.ts';
import { staffActorOf } from './actor.ts';
import { endGrant } from './endGrant.ts';
import { appealsFacts } from './facts.ts';
import { grantRole } from './grant.ts';
import { may } from './permissions.ts';

let here: Neighbourhood;
let administrator: StaffActor;

beforeAll(async () => {
  here = await neighbourhood();
  const { places, units } = here;
  administrator = await here.staff('冯管理', 'ADMINISTRATOR', { placeId: places.street }, units.office);
});
afterAll(() => here.database.close());

async function newcomer(organizationId = here.units.committee) {
  const userId = newId();
  await here.services.database.user.create({
    data: { id: userId, name: '新人', email: `${userId}@example.com` },
  });
  const person = await createPerson(here.services, system, {
    tenantId: here.tenantId,
    name: '新人',
    organizationId,
    userId,
  });
  const actor = () => staffActorOf(here.services, userId, { id: here.tenantId });
  return { person, actor, userId };
}

describe('a role grant', () => {
  it('counts from its start to its end, and not a moment longer', async () => {
    const { person, actor } = await newcomer();
    const now = here.clock.now().getTime();
    await grantRole(here.services, system, {
      personId: person.id,
      role: 'GRID_MEMBER',
      placeId: here.places.grid,
      startsAt: new Date(now + 3_600_000),
      endsAt: new Date(now + 7_200_000),
    });
    const roles = async () => (await actor())?.grants.map(({ role }) => role);
    expect(await roles()).toEqual([]);
    here.clock.pass({ hours: 1 });
    expect(await roles()).toEqual(['GRID_MEMBER']);
    here.clock.pass({ hours: 1 });
    expect(await roles()).toEqual([]);
  });

  it('is given only by who administers all that it reaches, and leaves a trace', async () => {
    const { services, places, units } = here;
    const { person } = await newcomer();
    const grant = (role: 'GRID_MEMBER' | 'ADMINISTRATOR', placeId: string, actor: StaffActor) =>
      grantRole(services, actor, { personId: person.id, role, placeId });
    const given = await grant('GRID_MEMBER', places.grid, administrator);
    const trace = await services.database.auditEvent.findFirst({ where: { targetId: given.id } });
    expect(trace).toMatchObject({
      action: 'access.grantRole',
      actorId: administrator.personId,
      after: { personId: person.id, role: 'GRID_MEMBER', placeId: places.grid, organizationId: null },
    });
    await expect(grant('ADMINISTRATOR', places.district, administrator)).rejects.toThrow(
      'may not manageUsers',
    );
    await expect(grant('GRID_MEMBER', places.grid, here.people.officer)).rejects.toThrow(
      'may not manageUsers',
    );

    const forCompany = () =>
      grantRole(services, administrator, {
        personId: person.id,
        role: 'PROPERTY_STAFF',
        organizationId: units.property,
      });
    await forCompany();
    // Once the company also works outside the street, a role for it reaches further than the administrator.
    await servePlace(services, system, {
      tenantId: here.tenantId,
      organizationId: units.property,
      placeId: places.district,
    });
    await expect(forCompany()).rejects.toThrow('may not manageUsers');
  });

  it('is for a place or for an organization that exist in the tenant, for a person still in office', async () => {
    const { person } = await newcomer();
    const faults = async (input: object) => {
      const attempt = grantRole(here.services, system, {
        personId: person.id,
        role: 'GRID_MEMBER',
        ...input,
      });
      const error = await attempt.catch((reason: unknown) => reason);
      if (!(error instanceof InvalidInput)) throw new Error('was not refused', { cause: error });
      return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
    };
    const { grid } = here.places;
    expect(await faults({})).toEqual(['placeId REQUIRED']);
    expect(await faults({ placeId: grid, organizationId: here.units.committee })).toEqual([
      'placeId INVALID',
    ]);
    expect(await faults({ placeId: newId() })).toEqual(['placeId UNKNOWN']);
    expect(await faults({ organizationId: newId() })).toEqual(['organizationId UNKNOWN']);
    expect(await faults({ placeId: grid, endsAt: here.clock.now() })).toEqual(['endsAt OUT_OF_RANGE']);
    await endPerson(here.services, system, { personId: person.id });
    expect(await faults({ placeId: grid })).toEqual(['personId EXPIRED']);
    await expect(
      grantRole(here.services, system, { personId: newId(), role: 'GRID_MEMBER', placeId: grid }),
    ).rejects.toThrow('person not found');
  });
});

describe('when a person leaves', () => {
  it('the role ends, the assigned appeals stay with the unit without an assignee, and the sign-in opens nothing', async () => {
    const { services, people, places, units } = here;
    const { person, actor, userId } = await newcomer();
    const grant = await grantRole(services, system, {
      personId: person.id,
      role: 'GRID_MEMBER',
      placeId: places.grid,
    });
    const assigned = async () => {
      const { appeal } = await here.appeal();
      await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
      await assignAppeal(services, people.secretary, {
        appealId: appeal.id,
        unitId: units.committee,
        personId: person.id,
      });
      return appeal.id;
    };
    const read = (id: string) => services.database.appeal.findUniqueOrThrow({ where: { id } });

    const first = await assigned();
    await endGrant(services, administrator, { grantId: grant.id });
    expect(await read(first)).toMatchObject({
      assigneeId: null,
      holderUnitId: units.committee,
      state: 'ASSIGNED',
    });
    expect((await actor())?.grants).toEqual([]);
    // An entry of its own, so that the unit's people are told and open queues read it again.
    const entry = await services.database.appealEvent.findFirstOrThrow({
      where: { appealId: first },
      orderBy: { sequence: 'desc' },
    });
    expect(entry).toMatchObject({
      type: 'ASSIGNED',
      isPublic: false,
      unitId: units.committee,
      assigneeId: null,
      personId: administrator.personId,
    });
    expect(here.jobs).toContainEqual({ name: 'notify-event', data: { eventId: entry.id } });

    await grantRole(services, system, { personId: person.id, role: 'GRID_MEMBER', placeId: places.grid });
    const second = await assigned();
    await endPerson(services, administrator, { personId: person.id });
    expect(await read(second)).toMatchObject({ assigneeId: null, holderUnitId: units.committee });
    expect(await staffActorOf(services, userId)).toBeNull();
  });
});

describe('when a role ends by its date', () => {
  it('it gives nothing from that moment on, and the night takes its appeals off the person', async () => {
    const { services, people, places, units } = here;
    const { person, actor } = await newcomer();
    const endsAt = new Date(here.clock.now().getTime() + 3_600_000);
    await grantRole(services, system, {
      personId: person.id,
      role: 'GRID_MEMBER',
      placeId: places.grid,
      endsAt,
    });
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
    await assignAppeal(services, people.secretary, {
      appealId: appeal.id,
      unitId: units.committee,
      personId: person.id,
    });
    const read = () => services.database.appeal.findUniqueOrThrow({ where: { id: appeal.id } });
    expect(await releaseEndedRoles(services)).toBe(0);
    expect(await read()).toMatchObject({ assigneeId: person.id });

    here.clock.pass({ days: 1 });
    const formerly = await actor();
    if (!formerly) throw new Error('still a person of the tenant');
    expect(await services.database.appeal.count({ where: visibleAppeals(formerly) })).toBe(0);
    await expect(startAppeal(services, formerly, { appealId: appeal.id })).rejects.toThrow('not found');
    expect(await releaseEndedRoles(services)).toBe(1);
    expect(await read()).toMatchObject({
      assigneeId: null,
      holderUnitId: units.committee,
      state: 'ASSIGNED',
    });
    expect(
      await services.database.auditEvent.findFirst({ where: { action: 'appeals.release' } }),
    ).toMatchObject({
      actorKind: 'SYSTEM',
      targetId: person.id,
      after: { releasedAppeals: 1 },
    });
    expect(await releaseEndedRoles(services)).toBe(0);
  });

  it('what another role still covers stays with the person', async () => {
    const { services, people, places, units } = here;
    const { person } = await newcomer();
    const role = { personId: person.id, role: 'GRID_MEMBER' as const };
    const endsAt = new Date(here.clock.now().getTime() + 3_600_000);
    await grantRole(services, system, { ...role, placeId: places.grid, endsAt });
    await grantRole(services, system, { ...role, placeId: places.community });
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
    await assignAppeal(services, people.secretary, {
      appealId: appeal.id,
      unitId: units.committee,
      personId: person.id,
    });
    here.clock.pass({ days: 1 });
    expect(await releaseEndedRoles(services)).toBe(0);
  });
});

describe('a complaint about a person', () => {
  it('is not for the units that the person holds a role for either', async () => {
    const { services, people, places, units } = here;
    const { person } = await newcomer(units.housing);
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
    await services.database.appeal.update({
      where: { id: appeal.id },
      data: { aboutPersonId: person.id, placeId: places.building },
    });
    const assign = (unitId: string) =>
      assignAppeal(services, people.secretary, { appealId: appeal.id, unitId }).catch(
        (error: unknown) => error,
      );
    const grant = await grantRole(services, system, {
      personId: person.id,
      role: 'PROPERTY_STAFF',
      organizationId: units.property,
    });
    const conflict = { fields: [{ path: ['unit'], code: 'CONFLICT_OF_INTEREST' }] };
    expect(await assign(units.property)).toMatchObject(conflict);
    expect(await assign(units.housing)).toMatchObject(conflict);
    await endGrant(services, system, { grantId: grant.id });
    expect(await assign(units.property)).toMatchObject({ holderUnitId: units.property });
  });
});

describe('lists and single look-ups agree', () => {
  it('for every person of the neighbourhood over appeals of every kind', async () => {
    const { services, people, places, units } = here;
    const plain = await here.appeal();
    const aboutProperty = await here.appeal({ aboutUnitId: units.property });
    await here.appeal({ placeId: places.building });
    await services.database.appeal.update({
      where: { id: plain.appeal.id },
      data: { visibility: 'CONFIDENTIAL', assigneeId: people.secretary.personId },
    });
    await services.database.appeal.update({
      where: { id: aboutProperty.appeal.id },
      data: { holderUnitId: units.property, assigneeId: people.propertyManager.personId },
    });
    const all = await services.database.appeal.findMany({ orderBy: { id: 'asc' } });
    const facts = await appealsFacts(services.database, all);
    for (const person of [...Object.values(people), administrator]) {
      const listed = await services.database.appeal.findMany({
        where: visibleAppeals(person),
        orderBy: { id: 'asc' },
        select: { id: true },
      });
      const allowed = all.filter((_, index) => {
        const known = facts[index];
        return known !== undefined && may(person, 'readAppeal', known);
      });
      expect(listed.map(({ id }) => id)).toEqual(allowed.map(({ id }) => id));
    }
    const secretaryOnly = visibleAppeals(people.secretary);
    expect(
      await services.database.appeal.count({ where: { AND: [secretaryOnly, { id: plain.appeal.id }] } }),
    ).toBe(1);
  });
});

describe('the audit trail', () => {
  it('is read by those who answer for the whole tenant, newest first, page by page', async () => {
    const { services, tenantId, people } = here;
    const filter = { tenantId, action: 'access.grantRole', limit: 3 };
    const page = await auditEvents(services, people.organizer, filter);
    expect(page).toHaveLength(3);
    const next = await auditEvents(services, people.organizer, { ...filter, before: page[2]?.id });
    expect([...page, ...next].map(({ id }) => id)).toEqual(
      [...page, ...next]
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect(new Set([...page, ...next].map(({ id }) => id)).size).toBe(page.length + next.length);
    await expect(auditEvents(services, administrator, filter)).rejects.toThrow('may not readAudit');
    await expect(auditEvents(services, people.organizer, { tenantId: newId() })).rejects.toThrow(
      'may not readAudit',
    );
  });
});
