import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { importsFiles, mutations, ofImporters, queries } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import type { Person } from '../world.ts';
import { eachCaller, house, ledger, outcomeOf, placesAt, printed, world } from './matrix.ts';

describe('files of the hotline', () => {
  const imports = (person: Person | undefined) =>
    person?.held === 'place' && importsFiles.includes(person.role);
  const ids = {} as Record<PlaceRelation, string>;

  beforeAll(async () => {
    const [creator] = world.people.values();
    const { database, clock } = house.services;
    for (const [relation, placeId] of Object.entries(placesAt('street')) as [PlaceRelation, string][]) {
      const { tenantId } = relation === 'otherTenant' ? world.there.district : world.here.district;
      const now = clock.now();
      // Its run has ended and its file is gone: whoever may is told so, and nothing changes.
      const row = await database.hotlineImport.create({
        data: {
          id: newId(),
          tenantId,
          placeId,
          fileName: '工单.csv',
          ticketHash: newId(),
          ticketExpires: now,
          createdById: creator?.personId ?? '',
          createdAt: now,
          state: 'DONE',
        },
      });
      ids[relation] = encodeGlobalId('HotlineImport', row.id);
    }
  });

  it('are read by who dispatches at their place, field by field, and to others do not exist', async () => {
    expect(queries.hotlineImports?.door).toBe('importers');
    const fields = everyField(objectNamed(printed, 'HotlineImport'));
    const document = `query Files($id: ID!) { node(id: $id) { ... on HotlineImport { ${fields} } } }`;
    const list = '{ hotlineImports { totalCount nodes { id } } }';
    await eachCaller(async (name, asker) => {
      const may = imports(world.people.get(name as never));
      const unknown = await asker.ask(document, { id: encodeGlobalId('HotlineImport', newId()) });
      for (const [relation, id] of Object.entries(ids)) {
        const result = await asker.ask(document, { id });
        for (const field of words(ofImporters.HotlineImport ?? ''))
          ledger.cell(`HotlineImport.${field}`, name, relation);
        const seen = Boolean(result.data?.node);
        expect(seen, `${name}, ${relation}`).toBe(may && relation === 'ownPlace');
        if (!seen) expect(result, `${name}, ${relation}`).toEqual(unknown);
      }
      ledger.cell('Query.hotlineImports', name, 'ownPlace');
      const { data, errors } = await asker.ask(list);
      expect(data?.hotlineImports ?? null, name).toEqual(
        may ? { totalCount: 1, nodes: [{ id: ids.ownPlace }] } : null,
      );
      expect(Boolean(errors), name).toBe(!may);
    });
  });

  it('are brought by who dispatches at the place; a foreign place is answered as an unknown one', async () => {
    expect(mutations.requestHotlineUpload).toBe('importers');
    const ask = `mutation Ask($input: RequestHotlineUploadInput!) { requestHotlineUpload(input: $input) {
      __typename ... on Error { code message } } }`;
    // No bytes: whoever may is told so, and nothing begins.
    const input = (placeId: string) => ({
      input: { place: encodeGlobalId('Place', placeId), fileName: '工单.csv', bytes: 0 },
    });
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.ask(ask, input(newId()));
      for (const [relation, placeId] of Object.entries(placesAt('street'))) {
        ledger.cell('Mutation.requestHotlineUpload', name, relation);
        const result = await asker.ask(ask, input(placeId));
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        const known = relation === 'ownPlace' ? 'may' : 'ForbiddenError';
        const allowed = relation === 'otherTenant' ? 'NotFoundError' : known;
        const expected = imports(person) ? allowed : person ? 'ForbiddenError' : 'refused';
        expect(outcomeOf(result, 'requestHotlineUpload'), `${name}, ${relation}`).toBe(expected);
      }
    });
  });

  const mapping = ', mapping: { fields: [], dateOrder: YEAR_FIRST, leaveOutUnknown: false }';
  it.each([
    ['prepareHotlineImport', mapping],
    ['startHotlineImport', ''],
    ['stopHotlineImport', ''],
    ['takeRefusedRows', ''],
  ])('%s: what lies elsewhere is answered as an unknown one', async (mutation, more) => {
    expect(mutations[mutation]).toBe('importers');
    const document = `mutation Act($id: ID!) { ${mutation}(input: { id: $id${more} }) {
      __typename ... on Error { code message } } }`;
    const act = (asker: Asker, id: string) => asker.ask(document, { id });
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await act(asker, encodeGlobalId('HotlineImport', newId()));
      for (const [relation, id] of Object.entries(ids)) {
        ledger.cell(`Mutation.${mutation}`, name, relation);
        const result = await act(asker, id);
        const allowed = relation === 'ownPlace' ? 'may' : 'NotFoundError';
        const expected = imports(person) ? allowed : person ? 'ForbiddenError' : 'refused';
        expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
        if (expected !== 'may') expect(result, `${name}, ${relation}`).toEqual(unknown);
      }
    });
  });
});
