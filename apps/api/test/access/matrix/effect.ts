import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { organizes, queries, readsEffect } from '../expectations.ts';
import { everyField, objectNamed } from '../selection.ts';
import { eachCaller, ledger, printed, world } from './matrix.ts';

describe('what came of postings', () => {
  const secretaries: readonly string[] = ['GOVERNANCE_SECRETARY@place', 'FIRST_SECRETARY@place'];

  it('is read by the one concerned, who answers for the place, and who organizes', async () => {
    const fields = everyField(objectNamed(printed, 'PostingEffect'), {
      'PostingEffect.appeals': 'of: ASSISTED',
    });
    const document = `query Effect($id: ID!) { node(id: $id) { ... on Posting { effect { ${fields} } } } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const answers = person?.held === 'place' && readsEffect.includes(person.role);
      const cells = [
        ['ownPlace', world.batches.ownPlace.postingId, answers],
        ['otherPlace', world.batches.otherPlace.postingId, false],
        ['otherTenant', world.batches.otherTenant.postingId, false],
        ['aboutMe', world.ownPostings.get(name as never), answers || secretaries.includes(name)],
      ] as const;
      for (const [relation, id, may] of cells) {
        if (id === undefined) continue;
        ledger.cell('Posting.effect', name, relation);
        const { data, errors } = await asker.ask(document, { id: encodeGlobalId('Posting', id) });
        const node = data?.node as { effect: object | null } | null | undefined;
        expect(node?.effect != null, `${name}, ${relation}: ${JSON.stringify(errors)}`).toBe(may);
      }
    });
  });

  it('stands side by side for who organizes there, and for nobody else', async () => {
    expect(queries.postingOverview?.door).toBe('organizers');
    const sum = everyField(objectNamed(printed, 'PostingSum'));
    const row = everyField(objectNamed(printed, 'PostingOverviewRow'));
    const document = `{ postingOverview { rows { ${row.replace('posting {', 'posting { id')} }
      kinds { ${sum} } batches { ${sum} } } }`;
    const own = [world.batches.ownPlace.postingId, ...world.ownPostings.values()];
    const ids = own.map((id) => encodeGlobalId('Posting', id)).sort();
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const may = person?.held === 'place' && organizes.includes(person.role);
      ledger.cell('Query.postingOverview', name, 'ownPlace');
      const { data, errors } = await asker.ask(document);
      const overview = data?.postingOverview as { rows: { posting: { id: string } }[] } | null | undefined;
      const found = overview?.rows.map(({ posting }) => posting.id).sort();
      expect(found ?? null, `${name}: ${JSON.stringify(errors)}`).toEqual(may ? ids : null);
    });
  });
});
