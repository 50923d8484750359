import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { Asker } from '../asker.ts';
import { mutations } from '../expectations.ts';
import { behind, eachCaller, house, ledger, outcomeOf, world } from './matrix.ts';

const nameless = {
  name: { zh: '', en: '' },
  deadlineClass: 'ORDINARY',
  routeLevel: 'STREET',
};

/** What is asked of a category by each mutation: whoever may is told what is wrong with it, and nothing changes. */
const inputs: Readonly<Record<string, (id: string) => object>> = {
  createCategory: (parent) => ({ code: '-', parent, content: nameless }),
  reviseCategory: (category) => ({ category, content: nameless }),
  // Under itself.
  moveCategory: (category) => ({ category, parent: category }),
  // A heading under which others stand.
  retireCategory: (category) => ({ category }),
  restoreCategory: (category) => ({ category }),
  routeCategory: (category) => ({ category, place: encodeGlobalId('Place', newId()), level: 'BUILDING' }),
};

describe('administering categories', () => {
  const passed = [...behind, 'RestoreCategoryPayload'];
  const heading = async (tenantId: string) => {
    const { database } = house.services;
    const below = await database.category.findFirstOrThrow({ where: { tenantId, parentId: { not: null } } });
    return encodeGlobalId('Category', below.parentId ?? '');
  };
  const administrator = () => new Asker(house, { userId: world.administratorUserId });

  it.each(Object.keys(inputs))(
    '%s is for who administers the whole territory; a foreign category is answered as an unknown one',
    async (mutation) => {
      expect(mutations[mutation]).toBe('administrators');
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const document = `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
        ... on InvalidInputError { fields { path code } } ... on Error { code message } } }`;
      const act = (asker: Asker, id: string) => asker.ask(document, { input: inputs[mutation]?.(id) });
      const ids = {
        ownPlace: await heading(world.here.district.tenantId),
        otherTenant: await heading(world.there.district.tenantId),
      };
      const nowhere = encodeGlobalId('Category', newId());
      await eachCaller(async (name, asker) => {
        // Also of an administrator, whose role is at one street here.
        const expected = world.people.has(name as never) ? 'ForbiddenError' : 'refused';
        const unknown = await act(asker, nowhere);
        for (const [relation, id] of Object.entries(ids)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await act(asker, id);
          expect(outcomeOf(result, mutation, passed), `${name}, ${relation}`).toBe(expected);
          expect(result, `${name}, ${relation}`).toEqual(unknown);
        }
      });
      const whoMay = administrator();
      expect(outcomeOf(await act(whoMay, ids.ownPlace), mutation, passed)).toBe('may');
      const foreign = await act(whoMay, ids.otherTenant);
      expect(foreign).toEqual(await act(whoMay, nowhere));
      // A new one is wrong for its name alone where the heading is known, and for the heading too where it is not.
      if (mutation === 'createCategory') {
        expect(JSON.stringify(foreign)).toContain('{"path":["parent"],"code":"UNKNOWN"}');
      } else {
        expect(outcomeOf(foreign, mutation, passed)).toBe('NotFoundError');
      }
    },
  );

  it('a foreign place, unit or neighbour of a category is answered as an unknown one', async () => {
    const category = await heading(world.here.district.tenantId);
    const there = world.there;
    const way = `mutation Way($input: RouteCategoryInput!) { routeCategory(input: $input) { __typename
      ... on InvalidInputError { fields { path code } } } }`;
    const move = `mutation Move($input: MoveCategoryInput!) { moveCategory(input: $input) { __typename
      ... on InvalidInputError { fields { path code } } } }`;
    const place = encodeGlobalId('Place', world.here.street.placeId);
    const cases = [
      [way, 'Place', there.street.placeId, (id: string) => ({ category, place: id, level: 'STREET' })],
      [way, 'Organization', there.streetOffice, (id: string) => ({ category, place, unit: id })],
      [
        move,
        'Category',
        (
          await house.services.database.category.findFirstOrThrow({
            where: { tenantId: there.district.tenantId },
          })
        ).id,
        (id: string) => ({ category, before: id }),
      ],
    ] as const;
    for (const [document, type, foreign, inputOf] of cases) {
      const ask = (id: string) => administrator().ask(document, { input: inputOf(encodeGlobalId(type, id)) });
      const result = await ask(foreign);
      expect(JSON.stringify(result), type).toContain('"code":"UNKNOWN"');
      expect(result, type).toEqual(await ask(newId()));
    }
  });

  it('the catalogue with its plans and ways is read by who administers it', async () => {
    const document = '{ viewer { viewerCanManageCategories catalogue { id } } }';
    const nobody = [undefined, { viewerCanManageCategories: false, catalogue: null }];
    await eachCaller(async (name, asker) => {
      const { data } = await asker.ask(document);
      expect(nobody, name).toContainEqual(data?.viewer ?? undefined);
    });
    const { data } = await administrator().ask(document);
    const viewer = data?.viewer as { viewerCanManageCategories: boolean; catalogue: { id: string }[] };
    const own = await house.services.database.category.findMany({
      where: { tenantId: world.here.district.tenantId },
    });
    expect(viewer.viewerCanManageCategories).toBe(true);
    expect(viewer.catalogue.map(({ id }) => id).sort()).toEqual(
      own.map(({ id }) => encodeGlobalId('Category', id)).sort(),
    );
  });
});
