import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { keepsTemplates, mutations, reads } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import type { Person } from '../world.ts';
import { appealFor, eachCaller, ledger, outcomeOf, relations, world } from './matrix.ts';

describe('keeping text templates', () => {
  const keeps = (person: Person | undefined, relation: PlaceRelation) =>
    person?.held === 'place' && keepsTemplates.includes(person.role) && relation === 'ownPlace';

  it('is for who answers for the place; a foreign place is answered as an unknown one', async () => {
    expect(mutations.createTextTemplate).toBe('keepers of texts');
    const create = `mutation Create($input: CreateTextTemplateInput!) { createTextTemplate(input: $input) {
      __typename ... on Error { code message } } }`;
    const placeIds: Record<PlaceRelation, string> = {
      ownPlace: world.here.grid.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.grid.placeId,
    };
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      // No words: whoever may is told so, and nothing is kept.
      const input = (placeId: string) => ({
        input: {
          clientId: newId(),
          place: encodeGlobalId('Place', placeId),
          kind: 'NOTE',
          title: { zh: '' },
          body: { zh: '' },
        },
      });
      const unknown = await asker.ask(create, input(newId()));
      for (const [relation, placeId] of Object.entries(placeIds) as [PlaceRelation, string][]) {
        ledger.cell('Mutation.createTextTemplate', name, relation);
        const result = await asker.ask(create, input(placeId));
        const expected = keeps(person, relation) ? 'may' : person ? 'ForbiddenError' : 'refused';
        expect(outcomeOf(result, 'createTextTemplate'), `${name}, ${relation}`).toBe(expected);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });

  it.each(['reviseTextTemplate', 'retireTextTemplate'])(
    '%s: whoever keeps it may, colleagues are told no, a foreign one is answered as an unknown one',
    async (mutation) => {
      expect(mutations[mutation]).toBe('keepers of texts');
      // No template has this version: nothing changes for the next cell.
      const said = mutation === 'reviseTextTemplate' ? ', title: { zh: "x" }, body: { zh: "x" }' : '';
      const act = `mutation Act($id: ID!) { ${mutation}(input: { template: $id, version: -1${said} }) {
        __typename ... on Error { code message } } }`;
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await asker.ask(act, { id: encodeGlobalId('TextTemplate', newId()) });
        for (const [relation, id] of Object.entries(world.templates) as [PlaceRelation, string][]) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await asker.ask(act, { id: encodeGlobalId('TextTemplate', id) });
          const known = keeps(person, relation) ? 'may' : 'ForbiddenError';
          const expected = !person ? 'refused' : relation === 'otherTenant' ? 'NotFoundError' : known;
          expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        }
      });
    },
  );

  it('tells of an appeal to whoever reads it, and of others nothing', async () => {
    const document = `query Fill($template: ID!, $appeal: ID!) {
      node(id: $template) { ... on TextTemplate { filled(appeal: $appeal) { text } } } }`;
    const template = encodeGlobalId('TextTemplate', world.templates.ownPlace);
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      for (const relation of relations) {
        ledger.cell('TextTemplate.filled', name, relation);
        const appeal = encodeGlobalId('Appeal', appealFor(person, relation).appealId);
        const { data } = await asker.ask(document, { template, appeal });
        const node = data?.node as { filled: { text: string } | null } | null | undefined;
        const seen = person !== undefined && reads[person.role][person.held].includes(relation);
        expect(Boolean(node?.filled), `${name}, ${relation}`).toBe(seen);
      }
    });
  });
});
