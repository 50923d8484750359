import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import { queries, queriesForTokens } from '../expectations.ts';
import { type PlaceRelation, placeRelations } from '../relations.ts';
import {
  appealOf,
  askerOf,
  eachCaller,
  has,
  ledger,
  placesAt,
  readers,
  readsAppeal,
  relations,
  world,
} from './matrix.ts';

describe('root fields', () => {
  const placeNames = Object.keys(placeRelations) as PlaceRelation[];
  const documents: Readonly<Record<string, string>> = {
    categories: 'categories(place: $place) { id }',
    publicAppeals: 'publicAppeals(place: $place) { totalCount nodes { id } }',
    nearbyAppeals: 'nearbyAppeals(at: { place: $place }) { appeal { id } isLikely metres }',
    appeals: 'appeals(filter: { place: { in: $place } }) { totalCount nodes { id } }',
    whistles: 'whistles(filter: { place: { in: $place } }) { totalCount nodes { id } }',
    dutyDisputes: 'dutyDisputes(filter: { place: { in: $place } }) { totalCount nodes { id } }',
    textTemplates: 'textTemplates(filter: { at: $place }) { totalCount nodes { id } }',
    commitments: 'commitments(filter: { place: { in: $place } }) { totalCount nodes { id } }',
    appealQueueCounts:
      'appealQueueCounts(place: $place) { open submitted triage mine overdue dueSoon toVerify }',
    place: 'place(id: $place) { id }',
    returnVisitQueue: 'returnVisitQueue(place: $place) { totalCount nodes { attempts } }',
    doubleNoReviews: 'doubleNoReviews(place: $place) { totalCount nodes { id } }',
    places: 'places(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    dutyMembers: 'dutyMembers(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    crossPosts: 'crossPosts(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    methodCards: 'methodCards(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    apprenticeships: 'apprenticeships(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    postings: 'postings(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    assets: 'assets(filter: { in: { in: $place } }) { totalCount nodes { id } }',
    unitsAt: 'unitsAt(place: $place) { unit { id } places { id } }',
    organizations: 'organizations(filter: { serves: $place }) { totalCount nodes { id } }',
  };

  it('answer of a place to whom the table names; a foreign place is answered as an unknown one', async () => {
    const faults: string[] = [];
    const ids = placesAt('street');
    for (const [field, { door, places = [] }] of Object.entries(queries)) {
      if (!(field in documents)) continue;
      const document = `query Of($place: ID!) { ${documents[field]} }`;
      await eachCaller(async (name, asker) => {
        const unknown = JSON.stringify(
          await asker.ask(document, { place: encodeGlobalId('Place', newId()) }),
        );
        for (const relation of placeNames) {
          ledger.cell(`Query.${field}`, name, relation);
          const result = await asker.ask(document, { place: encodeGlobalId('Place', ids[relation]) });
          const scope = queriesForTokens[field];
          const byScope = scope !== undefined && has(name, scope);
          const open = door === 'everybody' || world.people.has(name as never) || byScope;
          const known = byScope ? ['ownPlace'] : places;
          if (open === Boolean(result.errors) && known.includes(relation))
            faults.push(`${name} ${open ? 'may not' : 'may'} ask ${field}`);
          if (!(open && known.includes(relation)) && JSON.stringify(result) !== unknown) {
            faults.push(`${name}: ${field} answers of ${relation} otherwise than of an unknown place`);
          }
        }
      });
    }
    expect(faults).toEqual([]);
  });

  it('for everybody answer everybody; a site answers pages of its origins alone', async () => {
    const key = world.here.site.key;
    await eachCaller(async (name, asker) => {
      const open = await asker.ask(
        '{ enumLabels { value } locate(point: { lng: 1, lat: 1 }) { outside } viewer { email } rateLimit { __typename } }',
      );
      expect(open.errors, name).toBeUndefined();
      for (const field of ['enumLabels', 'locate', 'viewer', 'node', 'nodes', 'rateLimit'])
        ledger.cell(`Query.${field}`, name, 'ownPlace');
      const site = await asker.ask(`query Site($key: String!) { site(key: $key) { id } }`, { key });
      ledger.cell('Query.site', name, 'ownPlace');
      const challenge = await asker.ask(`query Work($key: String!) { challenge(siteKey: $key) { bits } }`, {
        key,
      });
      ledger.cell('Query.challenge', name, 'ownPlace');
      const onThePage = name === 'siteKey' || name === 'reporter';
      expect([Boolean(site.data?.site), Boolean(challenge.data?.challenge)], name).toEqual([
        onThePage,
        onThePage,
      ]);
    });
  });

  it('nodes finds what node finds', async () => {
    const document = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    for (const name of readers()) {
      const ids = relations.map((relation) => encodeGlobalId('Appeal', appealOf(name, relation).appealId));
      const { data } = await askerOf(name).ask(document, { ids });
      const found = data?.nodes as (object | null)[] | undefined;
      expect(
        found?.map((node) => node !== null),
        name,
      ).toEqual(relations.map((relation) => readsAppeal(name, relation)));
    }
  });
});
