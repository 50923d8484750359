import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { mutations, ofAdministrators, queries } from '../expectations.ts';
import { tokens } from '../relations.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import type { Person } from '../world.ts';
import { eachCaller, ledger, outcomeOf, placesAt, printed, world } from './matrix.ts';

describe('administering integration tokens', () => {
  const administers = (person: Person | undefined) =>
    person?.role === 'ADMINISTRATOR' && person.held === 'place';
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();

  it('reads the tokens of places that one administers, and to others tells nothing', async () => {
    expect(queries.integrationTokens?.door).toBe('administrators');
    const fields = everyField(objectNamed(printed, 'IntegrationToken'));
    const document = `query Tokens($id: ID!) {
      integrationTokens(first: 100) { totalCount nodes { ${fields} } } node(id: $id) { id } }`;
    await eachCaller(async (name, asker) => {
      ledger.cell('Query.integrationTokens', name, 'ownPlace');
      for (const field of words(ofAdministrators.IntegrationToken ?? ''))
        ledger.cell(`IntegrationToken.${field}`, name, 'ownPlace');
      const may = administers(world.people.get(name as never));
      const id = encodeGlobalId('IntegrationToken', world.foreignTokenId);
      const { data, errors } = await asker.ask(document, { id });
      const list = data?.integrationTokens as { totalCount: number; nodes: object[] } | null | undefined;
      expect(list?.nodes.length ?? null, name).toBe(may ? Object.keys(tokens).length : null);
      expect(errors?.length ?? 0, name).toBe(may ? 0 : 1);
      expect(data?.node ?? null, name).toBeNull();
    });
  });

  it('is for who administers every place of a token; a foreign place is answered as an unknown one', async () => {
    expect(mutations.createIntegrationToken).toBe('administrators');
    const create = `mutation Create($input: CreateIntegrationTokenInput!) { createIntegrationToken(input: $input) {
      __typename ... on InvalidInputError { fields { path code } } ... on Error { code message } } }`;
    const placeIds = placesAt('grid');
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      // No name: whoever may is told so, and no token is made.
      const input = (placeId: string) => ({
        input: {
          clientId: newId(),
          name: '',
          scopes: ['APPEALS_READ'],
          places: [encodeGlobalId('Place', placeId)],
          expiresAt,
        },
      });
      const unknown = await asker.ask(create, input(newId()));
      for (const [relation, placeId] of Object.entries(placeIds)) {
        ledger.cell('Mutation.createIntegrationToken', name, relation);
        const result = await asker.ask(create, input(placeId));
        const may = administers(person) && relation !== 'otherPlace';
        const outcome = outcomeOf(result, 'createIntegrationToken');
        expect(outcome, `${name}, ${relation}`).toBe(may ? 'may' : person ? 'ForbiddenError' : 'refused');
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });

  it.each(['rotateIntegrationToken', 'revokeIntegrationToken'])(
    '%s: a foreign token is answered as an unknown one, and nobody else may at all',
    async (mutation) => {
      expect(mutations[mutation]).toBe('administrators');
      const more = mutation === 'rotateIntegrationToken' ? `, expiresAt: "${expiresAt}"` : '';
      const act = `mutation Act($id: ID!) { ${mutation}(input: { id: $id${more} }) { __typename ... on Error { code message } } }`;
      await eachCaller(async (name, asker) => {
        ledger.cell(`Mutation.${mutation}`, name, 'otherTenant');
        const person = world.people.get(name as never);
        const unknown = await asker.ask(act, { id: encodeGlobalId('IntegrationToken', newId()) });
        const id = encodeGlobalId('IntegrationToken', world.foreignTokenId);
        const result = await asker.ask(act, { id });
        expect(result, name).toEqual(unknown);
        const expected = administers(person) ? 'NotFoundError' : person ? 'ForbiddenError' : 'refused';
        expect(outcomeOf(result, mutation), name).toBe(expected);
      });
    },
  );
});
