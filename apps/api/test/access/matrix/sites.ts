import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { createSite } from '@linli/core/sites/create';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepsSites, mutations, queries } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import { everyField, objectNamed } from '../selection.ts';
import type { Person } from '../world.ts';
import { eachCaller, house, ledger, outcomeOf, printed, world } from './matrix.ts';

const keeps = (person: Person | undefined, relation: PlaceRelation) =>
  person?.held === 'place' && keepsSites.includes(person.role) && relation === 'ownPlace';

describe('websites that embed widgets', () => {
  let sites: Record<PlaceRelation, string>;
  beforeAll(async () => {
    const elsewhere = await createSite(house.services, system, {
      tenantId: world.here.district.tenantId,
      organizationId: world.here.propertyCompany,
      placeId: world.otherPlaceId,
      title: { zh: '别处' },
      origins: ['https://elsewhere.test'],
    });
    sites = { ownPlace: world.here.site.id, otherPlace: elsewhere.id, otherTenant: world.there.site.id };
  });

  it('are listed for who sets them up, of the own places; how one is set up nobody else reads', async () => {
    expect(queries.sites?.door).toBe('keepers of sites');
    const configuration = everyField(objectNamed(printed, 'SiteConfiguration'));
    const list = 'query Sites { sites { totalCount nodes { id } } }';
    const one = `query One($id: ID!) { node(id: $id) { ... on Site { configuration { ${configuration} } } } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      ledger.cell('Query.sites', name, 'ownPlace');
      const { data } = await asker.ask(list);
      const listed = data?.sites as { totalCount: number; nodes: { id: string }[] } | null | undefined;
      const own = encodeGlobalId('Site', sites.ownPlace);
      expect(listed ?? null, name).toEqual(
        keeps(person, 'ownPlace') ? { totalCount: 1, nodes: [{ id: own }] } : null,
      );
      for (const [relation, id] of Object.entries(sites) as [PlaceRelation, string][]) {
        const answer = await asker.ask(one, { id: encodeGlobalId('Site', id) });
        const node = answer.data?.node as { configuration: object | null } | null | undefined;
        expect(Boolean(node?.configuration), `${name}, ${relation}`).toBe(keeps(person, relation));
      }
    });
  });

  it('createSite is for who answers for the place; a foreign place is answered as an unknown one', async () => {
    expect(mutations.createSite).toBe('keepers of sites');
    const create = `mutation Create($input: CreateSiteInput!) { createSite(input: $input) {
      __typename ... on Error { code message } } }`;
    const placeIds: Record<PlaceRelation, string> = {
      ownPlace: world.here.grid.placeId,
      otherPlace: world.otherPlaceId,
      otherTenant: world.there.grid.placeId,
    };
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      // No title: whoever may is told so, and nothing is kept.
      const input = (placeId: string) => ({
        input: {
          clientId: newId(),
          place: encodeGlobalId('Place', placeId),
          organization: encodeGlobalId('Organization', world.here.propertyCompany),
          title: { zh: '' },
          origins: [],
          contact: 'OPTIONAL',
          locales: ['zh-CN'],
          showsPublished: true,
          categoryCodes: [],
        },
      });
      const unknown = await asker.ask(create, input(newId()));
      for (const [relation, placeId] of Object.entries(placeIds) as [PlaceRelation, string][]) {
        ledger.cell('Mutation.createSite', name, relation);
        const result = await asker.ask(create, input(placeId));
        const expected = keeps(person, relation) ? 'may' : person ? 'ForbiddenError' : 'refused';
        expect(outcomeOf(result, 'createSite'), `${name}, ${relation}`).toBe(expected);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
      }
    });
  });

  it.each(['reviseSite', 'suspendSite', 'resumeSite'])(
    '%s: whoever answers for the place may, colleagues are told no, a foreign one is answered as an unknown one',
    async (mutation) => {
      expect(mutations[mutation]).toBe('keepers of sites');
      // No site has this version, and none is switched off: nothing changes for the next cell.
      const said =
        mutation === 'reviseSite'
          ? ', title: { zh: "x" }, origins: [], contact: OPTIONAL, locales: ["zh-CN"], showsPublished: true, categoryCodes: []'
          : '';
      const passed = ['ConflictError', 'ResumeSitePayload'];
      const act = `mutation Act($id: ID!) { ${mutation}(input: { site: $id, version: -1${said} }) {
        __typename ... on Error { code message } } }`;
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const unknown = await asker.ask(act, { id: encodeGlobalId('Site', newId()) });
        for (const [relation, id] of Object.entries(sites) as [PlaceRelation, string][]) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await asker.ask(act, { id: encodeGlobalId('Site', id) });
          const known = keeps(person, relation) ? 'may' : 'ForbiddenError';
          const expected = !person ? 'refused' : relation === 'otherTenant' ? 'NotFoundError' : known;
          expect(outcomeOf(result, mutation, passed), `${name}, ${relation}`).toBe(expected);
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        }
      });
    },
  );
});
