import { newId } from '@linli/core/ids';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { describe, expect, it } from 'vitest';
import {
  byToken,
  ofEverybody,
  ofPerson,
  ofTenant,
  ofViewer,
  placesForTokens,
  readsRates,
} from '../expectations.ts';
import { everyField, objectNamed, words } from '../selection.ts';
import { eachCaller, fieldOf, has, house, ledger, placesAt, printed, world } from './matrix.ts';

describe('what belongs to a tenant or to a person', () => {
  it('is found by its id by staff of the tenant whose role runs, a grant by its own person', async () => {
    const faults: string[] = [];
    const named = { ...ofTenant, ...ofPerson };
    const types = Object.keys(named);
    // No appeal has the id of a place: of which one a text tells is asked where templates are kept.
    const args = { 'TextTemplate.filled': 'appeal: $Place', 'Posting.findApprentices': 'name: "贾"' };
    const document = `query Read(${types.map((name) => `$${name}: ID!`).join(' ')}) {
      ${types.map((name) => `${name}: node(id: $${name}) { ... on ${name} { ${everyField(objectNamed(printed, name), args)} } }`).join('\n')} }`;
    const ownIds = await idsOf(world.here.district.tenantId, world.here.street.placeId);
    const foreignIds = await idsOf(world.there.district.tenantId, world.there.street.placeId);
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.ask(
        document,
        Object.fromEntries(types.map((type) => [type, encodeGlobalId(type, newId())])),
      );
      const grant = person ? { RoleGrant: encodeGlobalId('RoleGrant', person.grantId) } : {};
      const own = await asker.ask(document, { ...ownIds, ...grant });
      const colleague = await asker.ask(document, ownIds);
      const foreign = await asker.ask(document, foreignIds);
      for (const [type, fields] of Object.entries(named)) {
        for (const field of words(fields)) {
          for (const [relation, result] of Object.entries({ ownPlace: own, otherTenant: foreign })) {
            ledger.cell(`${type}.${field}`, name, relation);
            const seen = fieldOf(result, type, field) !== undefined;
            const byScope = placesForTokens.includes(type) && has(name, byToken.readPlaces);
            const allowed = (person !== undefined || byScope) && relation === 'ownPlace';
            if (seen !== allowed)
              faults.push(`${name} ${seen ? 'reads' : 'does not read'} ${type}.${field}, ${relation}`);
          }
        }
      }
      if (fieldOf(colleague, 'RoleGrant', 'id') !== undefined)
        faults.push(`${name} reads a colleague's grant`);
      if (JSON.stringify(foreign) !== JSON.stringify(unknown))
        faults.push(`${name}: foreign ids are not as if unknown`);
    });
    expect(faults).toEqual([]);
  });

  it('a viewer is whoever is signed in as somebody, also after the last role ended', async () => {
    const document = `{ viewer { ${everyField(objectNamed(printed, 'Viewer'))} } }`;
    await eachCaller(async (name, asker) => {
      const result = await asker.ask(document);
      const signedIn = name === 'formerStaff' || world.people.has(name as never);
      for (const field of words(ofViewer.Viewer ?? '')) {
        ledger.cell(`Viewer.${field}`, name, 'aboutMe');
        const viewer = result.data?.viewer as Record<string, unknown> | null;
        expect(viewer !== null && field in viewer, `${name} ${field}`).toBe(signedIn);
      }
    });
  });
});

describe('figures', () => {
  it('are read by who answers for the place or administers it; their rows by who reads the appeals', async () => {
    const document = `query Figures($place: ID!) { rates(place: $place) {
      figures { valid response } volumes { received }
      appeals(figure: RECEIVED) { totalCount nodes { id } } visits(figure: VALID) { totalCount } } }`;
    const placeIds = placesAt('grid');
    await eachCaller(async (name, asker) => {
      const person = world.people.get(name as never);
      const unknown = await asker.ask(document, { place: encodeGlobalId('Place', newId()) });
      for (const [relation, placeId] of Object.entries(placeIds)) {
        ledger.cell('Query.rates', name, relation);
        const result = await asker.ask(document, { place: encodeGlobalId('Place', placeId) });
        const may = person?.held === 'place' && readsRates.includes(person.role) && relation === 'ownPlace';
        expect(Boolean(result.data?.rates), `${name}, ${relation}`).toBe(may);
        if (relation === 'otherTenant') expect(result, name).toEqual(unknown);
        if (!may) continue;
        const rates = result.data?.rates as {
          volumes: { received: number };
          appeals: { totalCount: number };
        };
        const { volumes, appeals } = rates;
        // Whoever answers for the place reads every row that is counted; whoever administers it reads none.
        const administers = person.role === 'ADMINISTRATOR';
        expect(appeals.totalCount, name).toBe(administers ? 0 : volumes.received);
        expect(volumes.received, name).toBeGreaterThan(0);
      }
    });
  });
});

describe('what is published', () => {
  it('is read by everybody, until it is taken back; nothing else is', async () => {
    const fields = everyField(objectNamed(printed, 'PublicAppeal'));
    const document = `query Public($place: ID!) { publicAppeals(place: $place) { totalCount nodes { ${fields} } } }`;
    await eachCaller(async (name, asker) => {
      const { data } = await asker.ask(document, {
        place: encodeGlobalId('Place', world.here.district.placeId),
      });
      const list = data?.publicAppeals as { totalCount: number; nodes: Record<string, unknown>[] };
      expect(
        list.nodes.map(({ id }) => id),
        name,
      ).toEqual([encodeGlobalId('Appeal', world.published.appealId)]);
      expect(list.totalCount).toBe(1);
      for (const field of words(ofEverybody.PublicAppeal ?? '')) {
        ledger.cell(`PublicAppeal.${field}`, name, 'ownPlace');
        expect(list.nodes[0]).toHaveProperty(field);
      }
    });
  });
});

async function idsOf(tenantId: string, placeId: string): Promise<Record<string, string>> {
  const { database } = house.services;
  const rows = {
    Place: { id: placeId },
    PlaceVersion: await database.placeVersion.findFirstOrThrow({ where: { placeId } }),
    Organization: await database.organization.findFirstOrThrow({ where: { tenantId } }),
    Person: await database.person.findFirstOrThrow({ where: { tenantId } }),
    Category: await database.category.findFirstOrThrow({ where: { tenantId } }),
    Asset: await database.asset.findFirstOrThrow({ where: { tenantId } }),
    DutyMember: await database.dutyMember.findFirstOrThrow({ where: { tenantId } }),
    CrossPost: await database.crossPost.findFirstOrThrow({ where: { tenantId } }),
    MethodCard: await database.methodCard.findFirstOrThrow({ where: { tenantId } }),
    Skill: await database.skill.findFirstOrThrow({ where: { tenantId } }),
    Posting: await database.posting.findFirstOrThrow({ where: { tenantId } }),
    Site: await database.site.findFirstOrThrow({ where: { tenantId } }),
    TextTemplate: await database.textTemplate.findFirstOrThrow({ where: { tenantId } }),
    RoleGrant: await database.roleGrant.findFirstOrThrow({ where: { tenantId } }),
  };
  return Object.fromEntries(Object.entries(rows).map(([type, { id }]) => [type, encodeGlobalId(type, id)]));
}
