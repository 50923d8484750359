import { staffActorOf } from '@linli/core/access/actor';
import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { consentToPortalClient } from '@linli/core/portalClients/consent';
import { redeemCode } from '@linli/core/portalClients/redeem';
import { registerPortalClient } from '@linli/core/portalClients/register';
import { challengeOf } from '@linli/core/portalClients/secrets';
import type { PortalClient } from '@linli/database/generated/prisma/client';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { openTestHouse, type TestHouse } from '@linli/testkit/world/house';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Asker } from './asker.ts';
import {
  allows,
  closedToPortals,
  mutations,
  ofAdministrators,
  queries,
  reads,
  steps,
} from './expectations.ts';
import { Ledger } from './ledger.ts';
import { type AppealRelation, appealRelations } from './relations.ts';
import { words } from './selection.ts';
import { stepInputs } from './stepInputs.ts';
import { type Person, seedWorld, siteOrigin, type World } from './world.ts';

vi.setConfig({ testTimeout: 300_000 });

const origin = 'https://street.test';
const redirectUri = `${origin}/signed-in`;
const relations = Object.keys(appealRelations) as AppealRelation[];
const ledger = new Ledger();

interface Asking {
  readonly asker: Asker;
  readonly person: Person | null;
}

let house: TestHouse;
let world: World;
let own: PortalClient;
let elsewhere: PortalClient;
let foreign: PortalClient;
let callers: Map<string, Asking>;
let throughPortal: Map<string, { readonly asker: Asker; readonly person: Person }>;

beforeAll(async () => {
  house = await openTestHouse();
  world = await seedWorld(house);
  const register = (placeId: string) =>
    registerPortalClient(house.services, system, {
      placeId,
      name: { zh: '街道门户' },
      origins: [origin],
      redirectUris: [redirectUri],
    });
  own = await register(world.here.street.placeId);
  elsewhere = await register(world.otherPlaceId);
  foreign = await register(world.there.street.placeId);
  callers = new Map<string, Asking>([
    ['anonymous', { asker: new Asker(house, {}), person: null }],
    ['siteKey', { asker: new Asker(house, { origin: siteOrigin }), person: null }],
    ['formerStaff', { asker: new Asker(house, { userId: world.formerUserId }), person: null }],
    ...[...world.people].map(
      ([name, person]) => [name, { asker: new Asker(house, { userId: person.userId }), person }] as const,
    ),
  ]);
  throughPortal = new Map();
  for (const [name, person] of world.people) {
    throughPortal.set(name, { asker: new Asker(house, { token: await signIn(person), origin }), person });
  }
});
afterAll(async () => {
  process.stdout.write(`\n${ledger.summary()}\n`);
  await house.close();
});

describe("through a street's own portal", () => {
  it('everybody reads what they read in ours, and nothing else', async () => {
    const list = '{ appeals(first: 100) { nodes { id } } }';
    for (const [name, { asker, person }] of throughPortal) {
      const { data } = await asker.ask(list);
      const listed = new Set(
        (data as { appeals: { nodes: { id: string }[] } }).appeals.nodes.map(({ id }) => id),
      );
      for (const relation of relations) {
        ledger.cell('Query.appeals', name, relation);
        const id = encodeGlobalId('Appeal', person.appeals[relation].appealId);
        const may = reads[person.role][person.held].includes(relation);
        expect(listed.has(id), `${name}, ${relation}`).toBe(may);
      }
    }
  });

  it.each(Object.entries(steps))('%s is as in ours, unless it is closed', async (mutation, rows) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const document = `mutation Step(${relations.map((one) => `$${one}: ${type}Input!`).join(' ')}) {
      ${relations.map((one) => `${one}: ${mutation}(input: $${one}) { __typename }`).join('\n')} }`;
    const input = stepInputs(world, mutation);
    for (const [name, { asker, person }] of throughPortal) {
      const variables = Object.fromEntries(relations.map((one) => [one, input(person.appeals[one])]));
      const { data } = await asker.ask(document, variables);
      for (const relation of relations) {
        ledger.cell(`Mutation.${mutation}`, name, relation);
        const { __typename } = (data?.[relation] ?? { __typename: 'NotFoundError' }) as {
          __typename: string;
        };
        const refused = ['ForbiddenError', 'NotFoundError'].includes(__typename);
        const may = !closedToPortals.includes(mutation) && allows(rows, person.role, person.held, relation);
        expect(!refused, `${name}, ${relation}: ${__typename}`).toBe(may);
      }
    }
  });

  it('nobody administers: every such door tells them no', async () => {
    const doors = Object.entries(queries).filter(
      ([field, { door }]) =>
        ['administrators', 'auditors', 'organizers'].includes(door) && field !== 'batchCoverage',
    );
    const publish =
      'mutation Show($input: PublishTeamMemberInput!) { publishTeamMember(input: $input) { __typename } }';
    for (const [name, { asker }] of throughPortal) {
      for (const [field] of doors) {
        ledger.cell(`Query.${field}`, name, 'ownPlace');
        const wanted = field === 'postingOverview' ? '__typename' : 'totalCount';
        const { data, errors } = await asker.ask(`{ ${field} { ${wanted} } }`);
        expect([data?.[field] ?? null, errors?.length], `${name}, ${field}`).toEqual([null, 1]);
      }
      const shown = await asker.ask(publish, {
        input: {
          person: encodeGlobalId('Person', world.here.secretary.personId),
          role: 'COMMUNITY_SECRETARY',
          places: [encodeGlobalId('Place', world.here.community.placeId)],
          name: '韩淑敏',
          consentedOn: '2020-01-01',
        },
      });
      expect(shown.data, name).toEqual({ publishTeamMember: { __typename: 'ForbiddenError' } });
      const others = await asker.ask('mutation { revokeOtherSignInSessions { __typename } }');
      expect(others.data, name).toEqual({ revokeOtherSignInSessions: { __typename: 'ForbiddenError' } });
    }
  });
});

describe("administering streets' own portals", () => {
  const administers = (person: Person | null) => person?.role === 'ADMINISTRATOR' && person.held === 'place';

  it('reads those of places that one administers, and to others tells nothing', async () => {
    expect(queries.portalClients?.door).toBe('administrators');
    const fields = words(ofAdministrators.PortalClient ?? '').map((field) =>
      field === 'name' ? 'name { text }' : field === 'place' ? 'place { id }' : field,
    );
    const document = `query Portals($own: ID!, $elsewhere: ID!, $foreign: ID!) {
      portalClients { totalCount nodes { ${fields.join(' ')} } }
      own: node(id: $own) { id } elsewhere: node(id: $elsewhere) { id } foreign: node(id: $foreign) { id } }`;
    const ids = Object.fromEntries(
      Object.entries({ own, elsewhere, foreign }).map(([name, { id }]) => [
        name,
        encodeGlobalId('PortalClient', id),
      ]),
    );
    for (const [name, { asker, person }] of callers) {
      for (const field of words(ofAdministrators.PortalClient ?? ''))
        ledger.cell(`PortalClient.${field}`, name, 'ownPlace');
      const { data } = await asker.ask(document, ids);
      const list = data?.portalClients as { nodes: { id: string }[] } | null | undefined;
      const may = administers(person);
      expect(list?.nodes.map(({ id }) => id) ?? null, name).toEqual(may ? [ids.own] : null);
      expect([data?.own ?? null, data?.elsewhere, data?.foreign], name).toEqual([
        may ? { id: ids.own } : null,
        null,
        null,
      ]);
    }
  });

  it.each([
    [
      'registerPortalClient',
      'Place',
      (id: string) => `{ place: "${id}", name: "", origins: [], redirectUris: [] }`,
    ],
    ['updatePortalClient', 'PortalClient', (id: string) => `{ id: "${id}", origins: [] }`],
    ['disablePortalClient', 'PortalClient', (id: string) => `{ id: "${id}" }`],
  ])(
    '%s: a foreign id is answered as an unknown one, and nobody else may at all',
    async (mutation, type, input) => {
      expect(mutations[mutation]).toBe('administrators');
      const act = (id: string) =>
        `mutation { ${mutation}(input: ${input(encodeGlobalId(type, id))}) { __typename ... on Error { code message } } }`;
      const rows =
        type === 'Place'
          ? { otherPlace: world.otherPlaceId, otherTenant: world.there.street.placeId }
          : { otherPlace: elsewhere.id, otherTenant: foreign.id };
      for (const [name, { asker, person }] of callers) {
        const unknown = await asker.ask(act(newId()));
        for (const [relation, id] of Object.entries(rows)) {
          ledger.cell(`Mutation.${mutation}`, name, relation);
          expect(await asker.ask(act(id)), `${name}, ${relation}`).toEqual(unknown);
        }
        const answer = unknown.data?.[mutation] as { __typename: string } | null | undefined;
        const expected = administers(person) ? 'NotFoundError' : person ? 'ForbiddenError' : undefined;
        expect(answer?.__typename, name).toBe(expected);
      }
      // Of one's own: nothing is wrong with the caller, only with what is asked; switching off comes last.
      const administrator = callers.get('ADMINISTRATOR@place')?.asker;
      const ownId = type === 'Place' ? world.here.street.placeId : own.id;
      const { data } = (await administrator?.ask(act(ownId))) ?? {};
      const worked = mutation === 'disablePortalClient' ? 'DisablePortalClientPayload' : 'InvalidInputError';
      expect(data?.[mutation]).toMatchObject({ __typename: worked });
    },
  );
});

async function signIn({ userId }: Person): Promise<string> {
  const { services, clock } = house;
  const { database } = services;
  const actor = await staffActorOf(services, userId, { id: own.tenantId });
  if (!actor) throw new Error('nobody to sign in');
  const signInSessionId = newId();
  const expiresAt = new Date(clock.now().getTime() + 86_400_000);
  await database.session.create({ data: { id: signInSessionId, token: newId(), userId, expiresAt } });
  const verifier = newId();
  const codeChallenge = challengeOf(verifier);
  const input = { client: own, redirectUri, codeChallenge, userId, signInSessionId };
  const code = await consentToPortalClient(services, actor, input);
  const { accessToken } = await redeemCode(services, { clientKey: own.key, code, redirectUri, verifier });
  return accessToken;
}
