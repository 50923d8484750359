import { GrantSource, Role } from '@linli/database/generated/prisma/enums';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActiveGrant, anonymous, type StaffActor, system } from '../actor.ts';
import { actions, isFirstPartyOnly, participantActions } from './actions.ts';
import type { Facts } from './facts.ts';
import { assertMay, may, permissions } from './permissions.ts';
import { type Reach, reachOf } from './reach.ts';

const roles = Object.values(Role);
const some = (...values: string[]) => fc.constantFrom(...values);
const places = ['district', 'street', 'community', 'grid', 'elsewhere'];
const units = ['committee', 'office', 'property', 'department'];
const people = ['wang', 'li', 'zhao'];

const grant: fc.Arbitrary<ActiveGrant> = fc
  .record({
    role: fc.constantFrom(...roles),
    atPlace: fc.boolean(),
    place: some(...places),
    unit: some(...units),
  })
  .map(({ role, atPlace, place, unit }) => ({
    role,
    placeId: atPlace ? place : null,
    organizationId: atPlace ? null : unit,
    source: GrantSource.APPOINTMENT,
  }));
const staff: fc.Arbitrary<StaffActor> = fc.record({
  kind: fc.constant('staff' as const),
  tenantId: fc.constant('tenant'),
  personId: some(...people),
  organizationId: fc.option(some(...units)),
  grants: fc.array(grant, { maxLength: 4 }),
});
const facts: fc.Arbitrary<Facts & { appeal: NonNullable<Facts['appeal']> }> = fc.record({
  tenantId: fc.constant('tenant'),
  placeIds: fc.constantFrom(
    [],
    ['grid', 'community', 'street', 'district'],
    ['community', 'street', 'district'],
  ),
  appeal: fc.record({
    id: fc.constant('appeal'),
    holderUnitId: fc.option(some(...units)),
    assigneeId: fc.option(some(...people)),
    resolvedById: fc.option(some(...people)),
    aboutUnitId: fc.option(some(...units), { freq: 2 }),
    aboutPersonId: fc.option(some(...people), { freq: 2 }),
    visibility: fc.constantFrom('NORMAL' as const, 'CONFIDENTIAL' as const),
    assistingUnitIds: fc.array(some(...units), { maxLength: 1 }),
  }),
});

describe('the permission table denies by default', () => {
  it("through a street's own portal nobody administers, opens a contact or answers for somebody's data", () => {
    const closed = actions.filter(isFirstPartyOnly);
    expect(closed).toEqual(expect.arrayContaining(['unmaskContact', 'manageUsers', 'managePortalClients']));
    expect(closed).not.toEqual(expect.arrayContaining(['resolveAppeal']));
    fc.assert(
      fc.property(staff, facts, fc.constantFrom(...actions), (person, known, action) => {
        const away = { ...person, portalClientId: 'client' };
        expect(may(away, action, known)).toBe(!isFirstPartyOnly(action) && may(person, action, known));
        const reach = isFirstPartyOnly(action)
          ? reachOf({ ...person, grants: [] }, action)
          : reachOf(person, action);
        const { notAboutUnits, ...rest } = reachOf(away, action);
        expect({ ...reach, notAboutUnits }).toEqual({ ...rest, notAboutUnits });
      }),
    );
  });

  it('a role without an entry for an action can never do it', () => {
    for (const action of actions) {
      const entitled = new Set(permissions[action].flatMap((entry) => entry.roles));
      fc.assert(
        fc.property(staff, facts, (actor, known) => {
          const grants = actor.grants.filter(({ role }) => !entitled.has(role));
          expect(may({ ...actor, grants }, action, known)).toBe(false);
        }),
      );
    }
  });

  it('who holds no grant can do nothing, not even with what is assigned to them', () => {
    fc.assert(
      fc.property(staff, facts, fc.constantFrom(...actions), (actor, known, action) => {
        const appeal = { ...known.appeal, assigneeId: actor.personId };
        expect(may({ ...actor, grants: [] }, action, { ...known, appeal })).toBe(false);
      }),
    );
  });

  it('grants end at the tenant', () => {
    fc.assert(
      fc.property(staff, facts, fc.constantFrom(...actions), (actor, known, action) => {
        expect(may(actor, action, { ...known, tenantId: 'another' })).toBe(false);
      }),
    );
  });

  it('every entry asks for something', () => {
    for (const action of actions) {
      for (const entry of permissions[action]) expect(entry.when.length, action).toBeGreaterThan(0);
    }
  });
});

describe('conflict of interest always wins', () => {
  it('whom an appeal is about, and their unit, can do nothing with it, whatever they hold', () => {
    const everything = roles.flatMap((role): ActiveGrant[] => [
      ...places.map((placeId) => ({ role, placeId, organizationId: null, source: GrantSource.APPOINTMENT })),
      ...units.map((organizationId) => ({
        role,
        placeId: null,
        organizationId,
        source: GrantSource.APPOINTMENT,
      })),
    ]);
    fc.assert(
      fc.property(staff, facts, fc.constantFrom(...actions), (actor, known, action) => {
        const mighty = { ...actor, grants: everything };
        const aboutPerson = { ...known.appeal, aboutPersonId: actor.personId };
        const aboutUnit = { ...known.appeal, aboutUnitId: 'property' };
        expect(may(mighty, action, { ...known, appeal: aboutPerson })).toBe(false);
        expect(may(mighty, action, { ...known, appeal: aboutUnit })).toBe(false);
      }),
    );
  });
});

describe('who else calls', () => {
  it('property staff never see a contact and never list a queue', () => {
    for (const action of ['readContactMasked', 'seeQueue', 'publishAppeal', 'closeAppeal'] as const) {
      expect(permissions[action].flatMap((entry) => entry.roles)).not.toContain('PROPERTY_STAFF');
    }
  });

  it('the doer cannot verify, a colleague of the same grid can', () => {
    const at = (personId: string): StaffActor => ({
      kind: 'staff',
      tenantId: 'tenant',
      personId,
      organizationId: null,
      grants: [{ role: 'GRID_MEMBER', placeId: 'grid', organizationId: null, source: 'APPOINTMENT' }],
    });
    const resolved: Facts = {
      tenantId: 'tenant',
      placeIds: ['grid', 'community'],
      appeal: {
        id: 'appeal',
        holderUnitId: 'committee',
        assigneeId: 'wang',
        resolvedById: 'wang',
        aboutUnitId: null,
        aboutPersonId: null,
        visibility: 'NORMAL',
      },
    };
    expect(may(at('wang'), 'verifyAppeal', resolved)).toBe(false);
    expect(may(at('li'), 'verifyAppeal', resolved)).toBe(true);
    expect(() => assertMay(at('wang'), 'verifyAppeal', resolved)).toThrow('may not verifyAppeal');
  });

  it('a participant has the own appeal and nothing that is for staff; sites and strangers have neither', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const own = {
          kind: 'participant',
          tenantId: 'tenant',
          participantId: 'p',
          appealId: 'appeal',
        } as const;
        for (const action of participantActions) {
          expect(may(own, action, known)).toBe(true);
          expect(may({ ...own, appealId: 'other' }, action, known)).toBe(false);
        }
        for (const action of actions) {
          expect(may(own, action, known)).toBe(false);
          expect(may({ kind: 'site', tenantId: 'tenant', siteId: 's' }, action, known)).toBe(false);
          expect(may(anonymous, action, known)).toBe(false);
          expect(may(system, action, known)).toBe(true);
        }
      }),
    );
  });
});

describe('lists keep to the same table', () => {
  it('what a reach covers is exactly what may be read', () => {
    fc.assert(
      fc.property(
        staff,
        facts,
        fc.constantFrom('readAppeal' as const, 'addNote' as const),
        (actor, known, action) => {
          expect(covers(reachOf(actor, action), known)).toBe(may(actor, action, known));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function covers(
  reach: Reach,
  { placeIds, appeal }: Facts & { appeal: NonNullable<Facts['appeal']> },
): boolean {
  const { aboutUnitId, aboutPersonId, holderUnitId, assigneeId, assistingUnitIds = [] } = appeal;
  if (aboutPersonId === reach.notAboutPerson) return false;
  if (aboutUnitId !== null && reach.notAboutUnits.includes(aboutUnitId)) return false;
  if (assigneeId !== null && assigneeId === reach.assignedTo) return true;
  if (appeal.visibility === 'CONFIDENTIAL') return false;
  return (
    placeIds.some((id) => reach.placeIds.includes(id)) ||
    (reach.unplaced && placeIds.length === 0) ||
    (holderUnitId !== null && reach.heldBy.includes(holderUnitId)) ||
    assistingUnitIds.some((unit) => reach.assistedBy.includes(unit))
  );
}
