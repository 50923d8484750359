import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { Asker } from '../asker.ts';
import { mutations, ofAdministrators, ofAuditors, queries } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import type { Person } from '../world.ts';
import { eachCaller, house, ledger, outcomeOf, placesAt, printed, world } from './matrix.ts';

describe('what is for whoever is signed in', () => {
  it.each([
    ['revokeSignInSession', `(input: { id: "${encodeGlobalId('SignInSession', newId())}" })`],
    ['revokeOtherSignInSessions', ''],
    ['removePasskey', `(input: { id: "${encodeGlobalId('Passkey', newId())}" })`],
  ])('%s', async (mutation, input) => {
    expect(mutations[mutation]).toBe('signed in');
    await eachCaller(async (name, asker) => {
      ledger.cell(`Mutation.${mutation}`, name, 'aboutMe');
      const result = await asker.ask(`mutation { ${mutation}${input} { __typename } }`);
      const signedIn = name === 'formerStaff' || world.people.has(name as never);
      expect(outcomeOf(result, mutation) !== 'refused', name).toBe(signedIn);
    });
  });
});

describe('inviting', () => {
  it('is for administrators, at places that they administer', async () => {
    expect(mutations.invitePerson).toBe('administrators');
    const invite = `mutation Invite($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }`;
    const placeIds = placesAt('grid');
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      for (const [relation, placeId] of Object.entries(placeIds)) {
        ledger.cell('Mutation.invitePerson', name, relation);
        // No address: whoever may is told so, and nobody is invited.
        const input = { email: '-', name: 'x', role: 'GRID_MEMBER', place: encodeGlobalId('Place', placeId) };
        const outcome = outcomeOf(await asker.ask(invite, { input }), 'invitePerson');
        const may = person?.role === 'ADMINISTRATOR' && person.held === 'place' && relation === 'ownPlace';
        expect(outcome, `${name}, ${relation}`).toBe(may ? 'may' : person ? 'ForbiddenError' : 'refused');
      }
    });
  });
});

describe('administering people', () => {
  const administers = (person: Person | undefined) =>
    person?.role === 'ADMINISTRATOR' && person.held === 'place';

  it('reads the people of places that one administers, and to others tells nothing', async () => {
    const fields = ['StaffMember', 'Invitation'].map((type) => everyField(objectNamed(printed, type)));
    const document = `{ staffMembers(first: 100) { totalCount nodes { ${fields[0]} invitation { ${fields[1]} } } } }`;
    expect(queries.staffMembers?.door).toBe('administrators');
    const foreign = await house.services.database.person.findMany({
      where: { tenantId: world.there.district.tenantId },
    });
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const { data, errors } = await asker.ask(document);
      ledger.cell('Query.staffMembers', name, 'ownPlace');
      for (const [type, all] of Object.entries(ofAdministrators))
        for (const field of words(all)) ledger.cell(`${type}.${field}`, name, 'ownPlace');
      const list = data?.staffMembers as { totalCount: number; nodes: { id: string }[] } | null | undefined;
      expect(Boolean(list), name).toBe(administers(person));
      expect(Boolean(errors), name).toBe(!administers(person));
      if (!list || !person) return;
      const ids = new Set(list.nodes.map(({ id }) => id));
      expect(list.totalCount).toBe(ids.size);
      // Whose role and unit lie elsewhere is not in the list, and neither is anybody of another tenant.
      for (const [other, { personId, held }] of world.people)
        expect(ids.has(encodeGlobalId('Person', personId)), other).toBe(held === 'place');
      for (const { id } of foreign) expect(ids.has(encodeGlobalId('Person', id))).toBe(false);
    });
  });

  const ended = 'input: { id: $id }';
  const invited = 'input: { person: $id }';
  it.each([
    ['endRoleGrant', 'RoleGrant', ended],
    ['resendInvitation', 'Person', invited],
    ['revokeInvitation', 'Person', invited],
  ])(
    '%s: a foreign id is answered as an unknown one, and nobody else may at all',
    async (mutation, type, input) => {
      expect(mutations[mutation]).toBe('administrators');
      const act = `mutation Act($id: ID!) { ${mutation}(${input}) { __typename ... on Error { code message } } }`;
      const { database } = house.services;
      const { tenantId } = world.there.district;
      const { personId, grantId } = world.people.get('GRID_MEMBER@unit') as Person;
      const theirs = await database.roleGrant.findFirstOrThrow({ where: { tenantId } });
      const ids: Record<PlaceRelation, string> =
        type === 'Person'
          ? { ownPlace: newId(), otherPlace: personId, otherTenant: theirs.personId }
          : { ownPlace: newId(), otherPlace: grantId, otherTenant: theirs.id };
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await asker.ask(act, { id: encodeGlobalId(type, newId()) });
        const expected = administers(person) ? 'NotFoundError' : person ? 'ForbiddenError' : 'refused';
        for (const [relation, id] of Object.entries(ids)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await asker.ask(act, { id: encodeGlobalId(type, id) });
          expect(result, `${name}, ${relation}`).toEqual(unknown);
          expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
        }
      });
    },
  );
});

describe('the audit trail', () => {
  it('is for who answers for the whole territory, a role at one street is not enough', async () => {
    const fields = everyField(objectNamed(printed, 'AuditEvent'));
    const document = `{ auditEvents(first: 5) { totalCount nodes { ${fields} } } }`;
    await eachCaller(async (name, asker) => {
      ledger.cell('Query.auditEvents', name, 'ownPlace');
      for (const field of words(ofAuditors.AuditEvent ?? ''))
        ledger.cell(`AuditEvent.${field}`, name, 'ownPlace');
      const result = await asker.ask(document);
      expect(result.data?.auditEvents ?? null, name).toBeNull();
      expect(result.errors, name).toHaveLength(1);
    });
    const auditor = new Asker(house, { userId: world.auditorUserId });
    expect((await auditor.ask(document)).data?.auditEvents).toMatchObject({ nodes: { length: 5 } });
  });
});
