import { IntegrationScope } from '@linli/database/generated/prisma/enums';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntegrationActor } from '../../actor.ts';
import { type Action, actions, participantActions } from '../actions.ts';
import type { Facts } from '../facts.ts';
import { may } from '../permissions.ts';
import { reachOf } from '../reach.ts';

const scopes = Object.values(IntegrationScope);
const some = (...values: string[]) => fc.constantFrom(...values);
const nobody = fc.option(some('one', 'another'), { freq: 2 });

const token: fc.Arbitrary<IntegrationActor> = fc.record({
  kind: fc.constant('integration' as const),
  tenantId: fc.constant('tenant'),
  tokenId: fc.constant('token'),
  scopes: fc.uniqueArray(fc.constantFrom(...scopes)),
  placeIds: fc.uniqueArray(some('district', 'street', 'elsewhere'), { minLength: 1 }),
});
const facts: fc.Arbitrary<Facts & { appeal: NonNullable<Facts['appeal']> }> = fc.record({
  tenantId: fc.constant('tenant'),
  placeIds: fc.constantFrom([], ['grid', 'community', 'street', 'district'], ['district']),
  appeal: fc.record({
    id: fc.constant('appeal'),
    holderUnitId: nobody,
    assigneeId: fc.constant('token'),
    resolvedById: nobody,
    aboutUnitId: nobody,
    aboutPersonId: nobody,
    visibility: fc.constantFrom('NORMAL' as const, 'CONFIDENTIAL' as const),
  }),
});

/** Everything that any token may ever do. A new entry of the table shows here. */
const open: Readonly<Partial<Record<Action, IntegrationScope>>> = {
  readAppeal: 'APPEALS_READ',
  seeQueue: 'APPEALS_READ',
  fileAppeal: 'APPEALS_FILE',
  addNote: 'APPEALS_NOTE',
  addPublicNote: 'APPEALS_NOTE',
  readContactMasked: 'CONTACTS_READ',
  readPlaces: 'PLACES_READ',
};

describe('what a token may do', () => {
  it('is what its scopes say, at its places: not what is unplaced, confidential or about anybody', () => {
    fc.assert(
      fc.property(token, facts, fc.constantFrom(...actions), (actor, known, action) => {
        const scope = open[action];
        const { visibility, aboutUnitId, aboutPersonId } = known.appeal;
        expect(may(actor, action, known)).toBe(
          scope !== undefined &&
            actor.scopes.includes(scope) &&
            known.placeIds.some((placeId) => actor.placeIds.includes(placeId)) &&
            visibility === 'NORMAL' &&
            aboutUnitId === null &&
            aboutPersonId === null,
        );
      }),
    );
  });

  it('ends at the tenant, and is never what a resident may do', () => {
    fc.assert(
      fc.property(token, facts, fc.constantFrom(...actions), (actor, known, action) => {
        expect(may({ ...actor, scopes }, action, { ...known, tenantId: 'another' })).toBe(false);
      }),
    );
    fc.assert(
      fc.property(token, facts, fc.constantFrom(...participantActions), (actor, known, action) => {
        expect(may({ ...actor, scopes }, action, known)).toBe(false);
      }),
    );
  });

  it('is the same in lists', () => {
    fc.assert(
      fc.property(token, facts, fc.constantFrom(...actions), (actor, known, action) => {
        const reach = reachOf(actor, action);
        expect([reach.heldBy, reach.assistedBy, reach.unplaced, reach.assignedTo]).toEqual([
          [],
          [],
          false,
          null,
        ]);
        const { visibility, aboutUnitId, aboutPersonId } = known.appeal;
        const listed =
          reach.placeIds.some((placeId) => known.placeIds.includes(placeId)) &&
          visibility === 'NORMAL' &&
          (!reach.aboutNobody || (aboutUnitId === null && aboutPersonId === null));
        expect(listed).toBe(may(actor, action, known));
      }),
    );
  });
});
