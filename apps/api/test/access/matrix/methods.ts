import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { mutations, tidiesMethods, writesMethods } from '../expectations.ts';
import { askerOf, eachCaller, house, ledger, outcomeOf, placesAt, readsAppeal, world } from './matrix.ts';

const card = (id: string) => encodeGlobalId('MethodCard', id);
const wordless = { title: '', situation: '', steps: [], categories: [] };

describe('writing down how things are done', () => {
  const document = (mutation: string) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    return `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
      ... on Error { code message } } }`;
  };
  const act = (asker: Asker, mutation: string, input: object) => asker.ask(document(mutation), { input });

  it('createMethodCard is for who handles appeals; a foreign place is answered as an unknown one', async () => {
    expect(mutations.createMethodCard).toBe('writers of methods');
    const input = (placeId: string) => ({
      clientId: newId(),
      place: encodeGlobalId('Place', placeId),
      method: wordless,
    });
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await act(asker, 'createMethodCard', input(newId()));
      for (const [relation, placeId] of Object.entries(placesAt('street'))) {
        ledger.cell('Mutation.createMethodCard', name, relation);
        const result = await act(asker, 'createMethodCard', input(placeId));
        const may = person && writesMethods.includes(person.role);
        const expected = may ? 'may' : person ? 'ForbiddenError' : 'refused';
        expect(outcomeOf(result, 'createMethodCard'), `${name}, ${relation}`).toBe(expected);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });

  // No card has this version: nothing changes for the next cell.
  const version = -1;
  const inputs: Readonly<Record<string, (id: string) => object>> = {
    reviseMethodCard: (id) => ({ card: card(id), version, method: wordless }),
    retireMethodCard: (id) => ({ card: card(id), version }),
  };
  it.each(Object.entries(inputs))(
    '%s is for the author, the street and the district; a foreign one is answered as an unknown one',
    async (mutation, input) => {
      expect(mutations[mutation]).toBe('writers of methods');
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await act(asker, mutation, input(newId()));
        for (const [relation, id] of Object.entries(world.methods)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, mutation, input(id));
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
          else {
            const covers = person?.held === 'place' && relation === 'ownPlace';
            const may = covers && tidiesMethods.includes(person.role);
            const expected = may ? 'may' : person ? 'ForbiddenError' : 'refused';
            expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
          }
        }
        const own = world.ownMethods.get(name as never);
        if (!own || !person) return;
        ledger.cell(`Mutation.${mutation}`, name, 'aboutMe');
        const outcome = outcomeOf(await act(asker, mutation, input(own)), mutation);
        expect(outcome, `${name}, own`).toBe(writesMethods.includes(person.role) ? 'may' : 'ForbiddenError');
      });
    },
  );
});

describe('where a method was used', () => {
  it('is told of those appeals alone that one reads, and its number of nobody', async () => {
    const { database } = house.services;
    const names = [...world.people.keys()];
    const [first] = world.people.values();
    if (!first) throw new Error('nobody was hired');
    const relations = ['ownPlace', 'otherPlace', 'confidential'] as const;
    const cardId = world.methods.ownPlace;
    const { tenantId } = world.here.district;
    const linkedAt = house.clock.now();
    await database.methodAppeal.createMany({
      data: relations.map((relation) => {
        const { appealId } = first.appeals[relation];
        return { tenantId, cardId, appealId, linkedAt };
      }),
    });
    const document = 'query Used($id: ID!) { node(id: $id) { ... on MethodCard { appeals { id } } } }';
    const appeal = (id: string) => encodeGlobalId('Appeal', id);
    for (const name of names) {
      ledger.cell('MethodCard.appeals', name, 'ownPlace');
      const { data } = await askerOf(name).ask(document, { id: card(cardId) });
      const node = data?.node as { appeals: { id: string }[] };
      const readable = relations.filter((relation) => readsAppeal(name, relation));
      const expected = readable.map((relation) => appeal(first.appeals[relation].appealId));
      expect(node.appeals.map(({ id }) => id).toSorted(), name).toEqual(expected.toSorted());
    }
  });
});
