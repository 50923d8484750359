import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { allows, mutations, reads, steps } from '../expectations.ts';
import { stepInputs } from '../stepInputs.ts';
import {
  answerOf,
  appealFor,
  eachCaller,
  ledger,
  noteByToken,
  nowhere,
  outcomeOf,
  relations,
  world,
} from './matrix.ts';

describe('a step of staff', () => {
  for (const [mutation, rows] of Object.entries(steps)) {
    it(`${mutation} is taken by whom the table names; others are told no, or that there is nothing`, async () => {
      const faults: string[] = [];
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const document = `mutation Step(${[...relations, 'unknown'].map((one) => `$${one}: ${type}Input!`).join(' ')}) {
        ${[...relations, 'unknown'].map((one) => `${one}: ${mutation}(input: $${one}) { __typename ... on Error { code message } }`).join('\n')} }`;
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const input = stepInputs(world, mutation);
        const variables = Object.fromEntries([
          ...relations.map((relation) => [relation, input(appealFor(person, relation))]),
          ['unknown', input(nowhere())],
        ]);
        const result = await asker.ask(document, variables);
        for (const relation of relations) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const outcome = outcomeOf(result, relation);
          const expected = !person
            ? noteByToken(mutation, name, relation)
            : allows(rows, person.role, person.held, relation)
              ? 'may'
              : reads[person.role][person.held].includes(relation)
                ? 'ForbiddenError'
                : 'NotFoundError';
          if (outcome !== expected) faults.push(`${name}, ${relation}: ${outcome}, not ${expected}`);
          if (expected === 'NotFoundError' && answerOf(result, relation) !== answerOf(result, 'unknown')) {
            faults.push(`${name}: ${relation} is not as if unknown`);
          }
        }
      });
      expect(faults).toEqual([]);
    });
  }
});

describe('a step with many appeals', () => {
  it('is taken with each by whom the table of that step names, and by nobody else', async () => {
    expect(mutations.handleAppeals).toBe('staff');
    const document = `mutation Many($appeals: [HandledAppealInput!]!) {
      handleAppeals(input: { appeals: $appeals, step: { accept: {} } }) {
        __typename ... on HandleAppealsPayload { handled { appeal { id } refusal { code message } } } } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const asked = [...relations.map((relation) => appealFor(person, relation)), nowhere()];
      // No appeal has this version: nothing changes for the next cell.
      const appeals = asked.map(({ appealId }) => ({ id: encodeGlobalId('Appeal', appealId), version: -1 }));
      const result = await asker.ask(document, { appeals });
      for (const relation of relations) ledger.cell('Mutation.handleAppeals', name, relation);
      expect(Boolean(result.errors), name).toBe(!person);
      if (!person) return;
      type Many = { handled: { appeal: unknown; refusal: { code: string } }[] };
      const handled = (result.data?.handleAppeals as Many | undefined)?.handled ?? [];
      for (const [index, relation] of relations.entries()) {
        const seen = reads[person.role][person.held].includes(relation);
        const may = allows(steps.acceptAppeal ?? [], person.role, person.held, relation);
        const { appeal, refusal } = handled[index] ?? {};
        const expected = may ? 'CONFLICT' : seen ? 'FORBIDDEN' : 'NOT_FOUND';
        expect(refusal?.code, `${name}, ${relation}`).toBe(expected);
        expect(appeal !== null, `${name} sees ${relation}`).toBe(seen);
        if (!seen) expect(handled[index]).toEqual(handled.at(-1));
      }
    });
  });
});
