import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { givesDuties, mutations, ofDeeds, queries, readsDeeds } from '../expectations.ts';
import type { CallerName, PlaceRelation } from '../relations.ts';
import type { SeededDuties } from '../seedDuties.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import { eachCaller, ledger, outcomeOf, placesAt, printed, world } from './matrix.ts';

const personOf = (name: CallerName) => world.people.get(name as never);
const ofRoles = (name: CallerName, roles: readonly string[]) => {
  const person = personOf(name);
  return person?.held === 'place' && roles.includes(person.role);
};
const deed = (id: string) => encodeGlobalId('Deed', id);
const unknownDuties: SeededDuties = { memberId: newId(), deedId: newId(), crossPostId: newId() };

describe('what was done in a duty', () => {
  it('is read by whoever did it and who answers for the community; to others it does not exist', async () => {
    const fields = everyField(objectNamed(printed, 'Deed'));
    const document = `query Read($id: ID!) { node(id: $id) { ... on Deed { ${fields} } } }`;
    await eachCaller(async (name, asker) => {
      const unknown = await asker.ask(document, { id: deed(newId()) });
      const cells: [string, string, boolean][] = Object.entries(world.duties).map(
        ([relation, { deedId }]) => [relation, deedId, relation === 'ownPlace' && ofRoles(name, readsDeeds)],
      );
      const own = world.ownDuties.get(name as never);
      if (own) cells.push(['aboutMe', own.deedId, true]);
      for (const [relation, id, may] of cells) {
        for (const field of words(ofDeeds.Deed ?? '')) ledger.cell(`Deed.${field}`, name, relation);
        const result = await asker.ask(document, { id: deed(id) });
        expect(Boolean(result.data?.node), `${name}, ${relation}`).toBe(may);
        if (!may) expect(result, `${name}, ${relation}`).toEqual(unknown);
      }
    });
  });

  it('is listed and counted as far as it is read; a foreign place is answered as an unknown one', async () => {
    expect([queries.deeds?.door, queries.deedCounts?.door]).toEqual(['staff', 'staff']);
    const document = `query Deeds($place: ID!) { deeds(filter: { in: { in: $place } }) { totalCount }
      deedCounts(place: $place, from: "1970-01-01", to: "1970-01-31") { role deeds tookPart } }`;
    const all = 1 + world.people.size;
    await eachCaller(async (name, asker) => {
      const of = (placeId: string) => asker.ask(document, { place: encodeGlobalId('Place', placeId) });
      const unknown = await of(newId());
      for (const [relation, placeId] of Object.entries(placesAt('street'))) {
        ledger.cell('Query.deeds', name, relation);
        ledger.cell('Query.deedCounts', name, relation);
        const result = await of(placeId);
        if (!personOf(name)) {
          expect(result.errors, name).toBeDefined();
          continue;
        }
        const expected = relation !== 'ownPlace' ? 0 : ofRoles(name, readsDeeds) ? all : 1;
        const { deeds, deedCounts } = result.data as {
          deeds: { totalCount: number };
          deedCounts: { deeds: number }[];
        };
        const counted = deedCounts.map((one) => one.deeds).toSorted();
        expect([deeds.totalCount, ...counted], `${name}, ${relation}`).toEqual([
          expected,
          0,
          0,
          0,
          0,
          expected,
        ]);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });
});

const document = (mutation: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  return `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
    ... on Error { code message } } }`;
};
const act = (asker: Asker, mutation: string, input: object) => asker.ask(document(mutation), { input });

/** Whoever may is told what is wrong with it, and nothing changes. */
const giving: Readonly<Record<string, (seeded: SeededDuties, placeId: string) => object>> = {
  nameDutyMember: (_, placeId) => ({
    person: encodeGlobalId('Person', newId()),
    community: encodeGlobalId('Place', placeId),
    role: 'FIGHTER',
    from: '2026-01-01',
  }),
  endDutyMember: ({ memberId }) => ({ member: encodeGlobalId('DutyMember', memberId), to: '1960-01-01' }),
  createCrossPost: (_, placeId) => ({
    person: encodeGlobalId('Person', newId()),
    title: '',
    place: encodeGlobalId('Place', placeId),
    from: '2026-01-01',
  }),
  endCrossPost: ({ crossPostId }) => ({
    crossPost: encodeGlobalId('CrossPost', crossPostId),
    to: '1960-01-01',
  }),
};

describe('giving duties and posts', () => {
  it.each(Object.entries(giving))(
    '%s is for the street and the district of the place; what is foreign is answered as unknown',
    async (mutation, inputOf) => {
      expect(mutations[mutation]).toBe('givers of duties');
      const placeIds = placesAt('street');
      await eachCaller(async (name, asker) => {
        const unknown = await act(asker, mutation, inputOf(unknownDuties, newId()));
        for (const [relation, seeded] of Object.entries(world.duties) as [PlaceRelation, SeededDuties][]) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, mutation, inputOf(seeded, placeIds[relation]));
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
          else {
            const may = ofRoles(name, givesDuties) && relation === 'ownPlace';
            const expected = may ? 'may' : personOf(name) ? 'ForbiddenError' : 'refused';
            expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
          }
        }
      });
    },
  );

  it('who could be given one is found by who gives them anywhere', async () => {
    expect(queries.dutyCandidates?.door).toBe('givers of duties');
    await eachCaller(async (name, asker) => {
      ledger.cell('Query.dutyCandidates', name, 'ownPlace');
      const { data, errors } = await asker.ask('{ dutyCandidates(name: "GRID_LEADER") { name } }');
      const may = ofRoles(name, givesDuties);
      const found = may ? [{ name: 'GRID_LEADER place' }, { name: 'GRID_LEADER unit' }] : null;
      expect(data?.dutyCandidates ?? null, name).toEqual(found);
      expect(Boolean(errors), name).toBe(!may);
    });
  });
});

const nothing = { doneOn: '1970-01-02', what: '' };
describe('writing down what was done', () => {
  it('recordDeed is for whoever has the very duty', async () => {
    expect(mutations.recordDeed).toBe('own duty');
    const input = (id: string) => ({
      clientId: newId(),
      member: encodeGlobalId('DutyMember', id),
      deed: nothing,
    });
    await eachCaller(async (name, asker) => {
      const unknown = await act(asker, 'recordDeed', input(newId()));
      for (const [relation, { memberId }] of Object.entries(world.duties)) {
        ledger.cell('Mutation.recordDeed', name, relation);
        const result = await act(asker, 'recordDeed', input(memberId));
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        else expect(outcomeOf(result, 'recordDeed')).toBe(personOf(name) ? 'ForbiddenError' : 'refused');
      }
      const own = world.ownDuties.get(name as never);
      if (!own) return;
      ledger.cell('Mutation.recordDeed', name, 'aboutMe');
      expect(outcomeOf(await act(asker, 'recordDeed', input(own.memberId)), 'recordDeed'), name).toBe('may');
    });
  });

  const correcting: Readonly<Record<string, (id: string) => object>> = {
    reviseDeed: (id) => ({ id: deed(id), reason: '', deed: nothing }),
    withdrawDeed: (id) => ({ id: deed(id), reason: '' }),
  };
  it.each(Object.entries(correcting))(
    '%s is for whoever did it; who reads it is told no, to others it does not exist',
    async (mutation, input) => {
      expect(mutations[mutation]).toBe('own duty');
      await eachCaller(async (name, asker) => {
        const unknown = await act(asker, mutation, input(newId()));
        for (const [relation, { deedId }] of Object.entries(world.duties)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, mutation, input(deedId));
          if (relation === 'ownPlace' && ofRoles(name, readsDeeds)) {
            expect(outcomeOf(result, mutation), name).toBe('ForbiddenError');
          } else expect(result, `${name}, ${relation}`).toEqual(unknown);
        }
        const own = world.ownDuties.get(name as never);
        if (!own) return;
        ledger.cell(`Mutation.${mutation}`, name, 'aboutMe');
        expect(outcomeOf(await act(asker, mutation, input(own.deedId)), mutation), name).toBe('may');
      });
    },
  );
});
