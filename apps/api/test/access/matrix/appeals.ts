import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { allows, byToken, ofAppeal, reads, seesContact, steps } from '../expectations.ts';
import { appealParts, type SeededAppeal } from '../seedAppeal.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import {
  appealFor,
  appealOf,
  askerOf,
  eachCaller,
  fieldOf,
  has,
  ledger,
  nowhere,
  printed,
  readers,
  readsAppeal,
  relations,
  world,
} from './matrix.ts';

describe('what belongs to an appeal', () => {
  const args = { 'Appeal.assignablePeople': 'unit: $unit' };
  const document =
    `query Read($unit: ID!, ${['Appeal', ...appealParts].map((type) => `$${type}: ID!`).join(', ')}) {
    ${['Appeal', ...appealParts]
      .map(
        (name) =>
          `${name}: node(id: $${name}) { ... on ${name} { ${everyField(objectNamed(printed, name), args)} } }`,
      )
      .join('\n')}
    Publication: node(id: $Appeal) { ... on Appeal { publication { ${everyField(objectNamed(printed, 'Publication'))} } } }
  }`.replaceAll(/contact \{ __typename \}/g, 'contact { phone }');

  const read = (asker: Asker, appeal: SeededAppeal) =>
    asker.ask(document, {
      unit: encodeGlobalId('Organization', world.here.committee),
      Appeal: encodeGlobalId('Appeal', appeal.appealId),
      ...Object.fromEntries(appealParts.map((type) => [type, encodeGlobalId(type, appeal.rows[type])])),
    });

  it('is read by whom the table names, field by field, and to everybody else does not exist', async () => {
    const faults: string[] = [];
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await read(asker, nowhere());
      for (const relation of relations) {
        const appeal = appealFor(person, relation);
        const result = await read(asker, appeal);
        const allowed = readsAppeal(name, relation);
        for (const [type, fields] of Object.entries(ofAppeal)) {
          for (const field of words(fields)) {
            ledger.cell(`${type}.${field}`, name, relation);
            const seen = fieldOf(result, type, field) !== undefined;
            if (seen !== allowed)
              faults.push(`${name} ${seen ? 'reads' : 'does not read'} ${type}.${field}, ${relation}`);
          }
        }
        const contact = fieldOf(result, 'Participant', 'contact') as { phone: string } | null | undefined;
        const mayContact = person
          ? allows(seesContact, person.role, person.held, relation)
          : allowed && has(name, byToken.seeContacts);
        if (Boolean(contact) !== mayContact)
          faults.push(`${name} ${contact ? 'sees' : 'does not see'} the contact, ${relation}`);
        const accesses = fieldOf(result, 'Participant', 'contactAccesses');
        const mayUnmask = person
          ? allows(steps.unmaskContact ?? [], person.role, person.held, relation)
          : false;
        if (Boolean(accesses) !== mayUnmask)
          faults.push(`${name} ${accesses ? 'reads' : 'does not read'} who saw the contact, ${relation}`);
        const answers = fieldOf(result, 'Participant', 'viewerCanAnswerDataRequest') === true;
        const mayAnswer = person
          ? allows(steps.erasePersonalData ?? [], person.role, person.held, relation)
          : false;
        if (answers !== mayAnswer)
          faults.push(`${name} is ${answers ? '' : 'not '}told to answer data requests, ${relation}`);
        if (contact && contact.phone !== '138****0000') faults.push(`${name} sees ${contact.phone}`);
        if (!allowed && JSON.stringify(result) !== JSON.stringify(unknown))
          faults.push(`${name}: ${relation} is not as if unknown`);
      }
    });
    expect(faults).toEqual([]);
  });

  it('whoever reads none, or places none, is told so', async () => {
    const document = '{ viewer { viewerCanReadAppeals viewerCanTriage } }';
    for (const [name, { role, held }] of world.people) {
      const { data } = await askerOf(name).ask(document);
      const triages = allows(steps.routeAppeal ?? [], role, held, 'unplaced');
      const expected = { viewerCanReadAppeals: reads[role][held].length > 0, viewerCanTriage: triages };
      expect(data?.viewer, name).toEqual(expected);
    }
  });

  it('does not say by a cursor where a row out of sight would stand', async () => {
    const after = (id: string) => Buffer.from(`GPC:S:${id}`).toString('base64');
    const document =
      'query Page($after: String) { appeals(after: $after) { nodes { id } pageInfo { hasNextPage } } }';
    for (const [name, { role, held, appeals }] of world.people) {
      const unknown = await askerOf(name).ask(document, { after: after(newId()) });
      for (const relation of relations) {
        if (reads[role][held].includes(relation)) continue;
        const page = await askerOf(name).ask(document, { after: after(appeals[relation].appealId) });
        expect(page, `${name}, ${relation}`).toEqual(unknown);
      }
    }
  });

  it('is never in a list, a count or below another field of whoever may not read it', async () => {
    const everything = `query { appeals(first: 100) { totalCount nodes { id } } }`;
    for (const name of readers()) {
      const result = await askerOf(name).ask(everything);
      const { nodes, totalCount } = (
        result.data as { appeals: { nodes: { id: string }[]; totalCount: number } }
      ).appeals;
      const listed = new Set(nodes.map(({ id }) => id));
      expect(totalCount, name).toBe(listed.size);
      for (const relation of relations) {
        const id = encodeGlobalId('Appeal', appealOf(name, relation).appealId);
        expect(listed.has(id), `${name} lists ${relation}`).toBe(readsAppeal(name, relation));
      }
    }
  });
});
