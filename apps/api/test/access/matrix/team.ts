import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { mutations, publishesTeam, queries } from '../expectations.ts';
import type { PlaceRelation } from '../relations.ts';
import { everyField, objectNamed } from '../selection.ts';
import type { Person } from '../world.ts';
import { eachCaller, ledger, outcomeOf, printed, world } from './matrix.ts';

const publishes = (person: Person | undefined, relation: PlaceRelation) =>
  person?.held === 'place' && publishesTeam.includes(person.role) && relation === 'ownPlace';
/** Communities: the team is a community's. */
const communities = (): Record<PlaceRelation, string> => ({
  ownPlace: world.here.community.placeId,
  otherPlace: world.otherPlaceId,
  otherTenant: world.there.community.placeId,
});
const place = (id: string) => encodeGlobalId('Place', id);

describe('the team of a community', () => {
  it('is listed for who may publish it; to others every community answers as an unknown one', async () => {
    expect(queries.teamAt?.door).toBe('publishers of the team');
    const post = everyField(objectNamed(printed, 'TeamPost'));
    const document = `query Team($place: ID!) { teamAt(place: $place) { ${post} } }`;
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.ask(document, { place: place(newId()) });
      for (const [relation, id] of Object.entries(communities()) as [PlaceRelation, string][]) {
        ledger.cell('Query.teamAt', name, relation);
        const result = await asker.ask(document, { place: place(id) });
        const seen = publishes(person, relation);
        expect(Array.isArray(result.data?.teamAt), `${name}, ${relation}`).toBe(seen);
        if (!seen) expect(result, `${name}, ${relation}`).toEqual(unknown);
      }
    });
  });

  it('who may publish it is told so on the page of the place, and nobody else', async () => {
    const document = 'query May($place: ID!) { place(id: $place) { viewerCanManageTeam } }';
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      for (const [relation, id] of Object.entries(communities()) as [PlaceRelation, string][]) {
        const { data } = await asker.ask(document, { place: place(id) });
        const found = data?.place as { viewerCanManageTeam: boolean } | null | undefined;
        expect(found?.viewerCanManageTeam ?? false, `${name}, ${relation}`).toBe(publishes(person, relation));
      }
    });
  });

  it.each(['publishTeamMember', 'unpublishTeamMember'])(
    '%s is for who answers for the place; what is foreign is answered as unknown',
    async (mutation) => {
      expect(mutations[mutation]).toBe('publishers of the team');
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const act = `mutation Act($input: ${type}Input!) { ${mutation}(input: $input) { __typename
        ... on Error { code message } } }`;
      // Nobody holds the role there: whoever may is told so, or finds nothing to take back.
      const said = mutation === 'publishTeamMember' ? { name: '贾兰', consentedOn: '2020-01-01' } : {};
      const passed = ['InvalidInputError', 'UnpublishTeamMemberPayload'];
      await eachCaller(async (name, asker) => {
        const person = world.people.get(name as never);
        const input = (id: string) => ({
          input: {
            person: encodeGlobalId('Person', world.here.secretary.personId),
            role: 'GRID_LEADER',
            places: [place(id)],
            ...said,
          },
        });
        const unknown = await asker.ask(act, input(newId()));
        for (const [relation, id] of Object.entries(communities()) as [PlaceRelation, string][]) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          const result = await asker.ask(act, input(id));
          const expected = publishes(person, relation) ? 'may' : person ? 'ForbiddenError' : 'refused';
          expect(outcomeOf(result, mutation, passed), `${name}, ${relation}`).toBe(expected);
          if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        }
      });
    },
  );

  it('is read by pages of a site with its key, of the places that the site has to do with', async () => {
    expect(queries.placeTeam?.door).toBe('everybody');
    const team = everyField(objectNamed(printed, 'PlaceTeam'));
    const document = `query Team($key: String!, $place: ID!) { placeTeam(key: $key, place: $place) { ${team} } }`;
    const { key } = world.here.site;
    await eachCaller(async (name, asker) => {
      const onThePage = name === 'siteKey' || name === 'reporter';
      for (const [relation, id] of Object.entries(communities()) as [PlaceRelation, string][]) {
        ledger.cell('Query.placeTeam', name, relation);
        const { data } = await asker.ask(document, { key, place: place(id) });
        expect(Boolean(data?.placeTeam), `${name}, ${relation}`).toBe(onThePage && relation === 'ownPlace');
      }
    });
  });
});
