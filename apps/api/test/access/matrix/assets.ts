import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../asker.ts';
import { mutations } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import type { Person } from '../world.ts';
import { askerOf, eachCaller, house, ledger, outcomeOf, world } from './matrix.ts';

const nameless = { name: { zh: '' }, handover: 'NOT_STARTED' };

/** Whoever may is told what is wrong with it, and nothing changes. */
const inputs = {
  createAsset: ['Place', (place: string) => ({ place, kind: 'LIFT', content: nameless })],
  reviseAsset: ['Asset', (asset: string) => ({ asset, content: nameless })],
  createOrganization: [
    'Place',
    (place: string) => ({ kind: 'GREENING_FIRM', name: { zh: '' }, serves: [place] }),
  ],
  setOrganizationContact: ['Organization', (organization: string) => ({ organization, phone: 'x' })],
} as const;

describe('administering parts and units', () => {
  const administers = (person: Person | undefined) =>
    person?.role === 'ADMINISTRATOR' && person.held === 'place';
  const document = (mutation: string) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    return `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
      ... on InvalidInputError { fields { path code } } ... on Error { code message } } }`;
  };
  const ids = (type: string): Record<PlaceRelation, string> => {
    const { here, there } = world;
    if (type === 'Asset') return { ...world.assets };
    if (type === 'Organization') {
      return { ownPlace: here.streetOffice, otherPlace: world.otherOffice, otherTenant: there.streetOffice };
    }
    return {
      ownPlace: here.street.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: there.street.placeId,
    };
  };

  it.each(Object.entries(inputs))(
    '%s is for who administers the place; what is foreign is answered as unknown',
    async (mutation, [type, inputOf]) => {
      expect(mutations[mutation]).toBe('administrators');
      const act = (asker: Asker, id: string) =>
        asker.ask(document(mutation), { input: inputOf(encodeGlobalId(type, id)) });
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await act(asker, newId());
        for (const [relation, id] of Object.entries(ids(type))) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, id);
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
          else {
            const may = administers(person) && relation === 'ownPlace';
            const expected = may ? 'may' : person ? 'ForbiddenError' : 'refused';
            expect(outcomeOf(result, mutation), `${name}, ${relation}`).toBe(expected);
          }
        }
      });
    },
  );

  it('retireAsset is for who administers the place; others change nothing', async () => {
    expect(mutations.retireAsset).toBe('administrators');
    const act = (asker: Asker, id: string) =>
      asker.ask(document('retireAsset'), { input: { asset: encodeGlobalId('Asset', id) } });
    const retired = () =>
      house.services.database.asset.count({
        where: { id: { in: Object.values(world.assets) }, retiredAt: { not: null } },
      });
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await act(asker, newId());
      for (const [relation, id] of Object.entries(world.assets)) {
        ledger.cell('Mutation.retireAsset', name, relation);
        // Who may retires it in the end.
        if (administers(person) && relation === 'ownPlace') continue;
        const result = await act(asker, id);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        else
          expect(outcomeOf(result, 'retireAsset'), `${name}, ${relation}`).toBe(
            person ? 'ForbiddenError' : 'refused',
          );
      }
    });
    expect(await retired()).toBe(0);
    const whoMay = await act(askerOf('ADMINISTRATOR@place'), world.assets.ownPlace);
    expect(outcomeOf(whoMay, 'retireAsset', ['RetireAssetPayload'])).toBe('may');
  });
});
