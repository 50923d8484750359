import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { createAsset } from '@linli/core/places/assets/create';
import { createTextTemplate } from '@linli/core/templates/create';
import { workspaceRoot } from '@linli/database/workspace';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedBatch } from './access/seedBatch.ts';
import { type SeededDuties, seedDuties, seedMethod } from './access/seedDuties.ts';
import { seedLearning } from './access/seedLearning.ts';
import { type SeededResources, seedResources } from './access/seedResources.ts';
import type { Caller } from './support/caller.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const printed = buildSchema(readFileSync(join(workspaceRoot, 'schema.graphql'), 'utf8'));
const connections = Object.values(printed.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map(({ name }) => `${type.name}.${name}`),
  );

interface Way {
  readonly as?: 'organizer' | 'administrator' | 'anybody';
  /** From the root to the connection, which stands as `list(…)`. */
  readonly document: string;
  /** Left out where this world has no such row. */
  readonly own?: () => Promise<string | undefined>;
  readonly foreign?: () => Promise<string | undefined>;
  /** What is no row of the list begins nowhere, and is not complained of. */
  readonly silent?: boolean;
}

let server: TestServer;
let here: Neighbourhood;
let there: Neighbourhood;
let callers: Readonly<Record<'organizer' | 'administrator' | 'anybody', Caller>>;
let appealId: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  there = await neighbourhood(server.house, { name: '石景山区', origin: 'http://other.test' });
  const [filed] = await fileAppeals(server, here, 2);
  await fileAppeals(server, there, 1);
  if (!filed) throw new Error('nothing was filed');
  appealId = filed;
  for (const neighbours of [here, there])
    await seedLearning(server.house, (await postingOf(neighbours)) ?? '');
  callers = {
    organizer: await server.anybody.signIn(await here.district.staff('DISTRICT_ORGANIZER')),
    administrator: await server.anybody.signIn(await here.district.staff('ADMINISTRATOR')),
    anybody: server.anybody,
  };
});
afterAll(() => server.close());

const database = () => server.house.services.database;
const of = (neighbours: Neighbourhood) => ({ tenantId: neighbours.district.tenantId });
const idOf = async (row: Promise<{ id: string } | null>) => (await row)?.id;
const appealOf = (neighbours: Neighbourhood) =>
  idOf(database().appeal.findFirst({ where: of(neighbours), orderBy: { id: 'asc' } }));
const eventOf = (neighbours: Neighbourhood) =>
  idOf(database().appealEvent.findFirst({ where: of(neighbours), orderBy: { id: 'asc' } }));
async function assetOf({ district, estate }: Neighbourhood): Promise<string> {
  const { tenantId } = district;
  const { id } = await createAsset(server.house.services, system, {
    tenantId,
    placeId: estate.placeId,
    kind: 'LAMP',
    content: { name: { zh: '路灯' }, handover: 'NOT_STARTED' },
  });
  return id;
}
const organizationOf = (neighbours: Neighbourhood) =>
  idOf(database().organization.findFirst({ where: of(neighbours) }));
const templateOf = async (neighbours: Neighbourhood) => {
  const content = { title: { zh: '已派单' }, body: { zh: '您的诉求{code}已派单。' }, categoryId: null };
  const input = { ...of(neighbours), clientId: neighbours.street.placeId, kind: 'UPDATE', content } as const;
  const { placeId } = neighbours.street;
  return (await createTextTemplate(server.house.services, system, { ...input, placeId })).id;
};
async function hotlineFileOf({ district, secretary }: Neighbourhood): Promise<string> {
  const now = server.house.clock.now();
  const { tenantId, placeId } = district;
  const data = { tenantId, placeId, fileName: '工单.csv', createdById: secretary.personId, createdAt: now };
  const row = { id: newId(), ticketHash: newId(), ticketExpires: now, ...data };
  return (await database().hotlineImport.create({ data: row })).id;
}
/** Seeds one with a posting, the first time. */
async function batchOf(neighbours: Neighbourhood): Promise<string> {
  const there = await idOf(database().batch.findFirst({ where: of(neighbours) }));
  if (there) return there;
  const { district, community, committee } = neighbours;
  return (await seedBatch(server.house, district, community.placeId, committee)).batchId;
}
async function postingOf(neighbours: Neighbourhood): Promise<string | undefined> {
  const batchId = await batchOf(neighbours);
  return idOf(database().posting.findFirst({ where: { batchId } }));
}
const seededResources = new Map<Neighbourhood, SeededResources>();
async function resourcesOf(neighbours: Neighbourhood): Promise<SeededResources> {
  const there = seededResources.get(neighbours);
  if (there) return there;
  const { district, community, committee } = neighbours;
  const postingId = (await postingOf(neighbours)) ?? '';
  const at = { tenantId: district.tenantId, communityId: community.placeId, unitId: committee };
  const seeded = await seedResources(server.house, { ...at, postingId });
  seededResources.set(neighbours, seeded);
  return seeded;
}
const learningOf = (neighbours: Neighbourhood) =>
  idOf(database().apprenticeship.findFirst({ where: of(neighbours) }));
const auditOf = (neighbours: Neighbourhood) =>
  idOf(database().auditEvent.findFirst({ where: of(neighbours) }));

/** Every connection of the schema; one without a way here fails. */
const ways: Readonly<Record<string, Way>> = {
  'Query.appeals': {
    document: 'list: appeals(ARGS)',
    own: () => appealOf(here),
    foreign: () => appealOf(there),
  },
  'Query.publicAppeals': {
    as: 'anybody',
    document: 'list: publicAppeals(place: $district, ARGS)',
    own: publishedAppeal,
    // Of the very place, and not published.
    foreign: () => appealOf(here),
  },
  'Query.places': {
    document: 'list: places(ARGS)',
    own: async () => here.grid.placeId,
    foreign: async () => there.grid.placeId,
  },
  'Place.children': {
    document: 'node(id: $street) { ... on Place { list: children(ARGS)',
    own: async () => here.community.placeId,
    foreign: async () => there.community.placeId,
  },
  'Query.organizations': {
    document: 'list: organizations(ARGS)',
    own: () => organizationOf(here),
    foreign: () => organizationOf(there),
  },
  'Query.assets': {
    document: 'list: assets(ARGS)',
    own: () => assetOf(here),
    foreign: () => assetOf(there),
  },
  'Query.auditEvents': {
    document: 'list: auditEvents(ARGS)',
    own: () => auditOf(here),
    foreign: () => auditOf(there),
  },
  'Appeal.events': {
    document: 'node(id: $appeal) { ... on Appeal { list: events(ARGS)',
    own: () => eventOf(here),
    foreign: () => eventOf(there),
  },
  'Query.commitments': { document: 'list: commitments(ARGS)' },
  'Query.whistles': { document: 'list: whistles(ARGS)' },
  'Query.dutyDisputes': { document: 'list: dutyDisputes(ARGS)' },
  'Query.textTemplates': {
    document: 'list: textTemplates(ARGS)',
    own: () => templateOf(here),
    foreign: () => templateOf(there),
  },
  'Query.doubleNoReviews': { document: 'list: doubleNoReviews(ARGS)' },
  'Query.integrationTokens': { as: 'administrator', document: 'list: integrationTokens(ARGS)' },
  'Query.portalClients': { as: 'administrator', document: 'list: portalClients(ARGS)' },
  'Query.sites': {
    as: 'administrator',
    document: 'list: sites(ARGS)',
    own: () => idOf(database().site.findFirst({ where: of(here) })),
    foreign: () => idOf(database().site.findFirst({ where: of(there) })),
  },
  'Query.returnVisitQueue': {
    document: 'list: returnVisitQueue(ARGS)',
    foreign: () => idOf(database().participant.findFirst({ where: of(there) })),
    silent: true,
  },
  'Rates.appeals': {
    document: 'rates(place: $district) { list: appeals(figure: DIVERTED, ARGS)',
    own: () => appealOf(here),
    foreign: () => appealOf(there),
  },
  'Rates.visits': { document: 'rates(place: $district) { list: visits(figure: VALID, ARGS)' },
  'Query.hotlineImports': {
    document: 'list: hotlineImports(ARGS)',
    own: () => hotlineFileOf(here),
    foreign: () => hotlineFileOf(there),
  },
  'Query.batches': {
    document: 'list: batches(ARGS)',
    own: () => batchOf(here),
    foreign: () => batchOf(there),
  },
  'Query.postings': {
    document: 'list: postings(ARGS)',
    own: () => postingOf(here),
    foreign: () => postingOf(there),
  },
  'Query.apprenticeships': {
    document: 'list: apprenticeships(ARGS)',
    own: () => learningOf(here),
    foreign: () => learningOf(there),
  },
  'PostingEffect.appeals': {
    document: 'postings { nodes { effect { list: appeals(of: RESOLVED, ARGS)',
    own: async () => {
      await batchOf(here);
      return appealOf(here);
    },
    foreign: () => appealOf(there),
  },
  'Apprenticeship.handledAppeals': {
    document: 'apprenticeships { nodes { list: handledAppeals(ARGS)',
    foreign: () => appealOf(there),
  },
  'FormerApprentice.resolvedAppeals': {
    document: 'teamThatStays(in: $street, by: POSTING) { members { list: resolvedAppeals(ARGS)',
    foreign: () => appealOf(there),
  },
  'Query.resourceOffers': {
    document: 'list: resourceOffers(ARGS)',
    own: async () => (await resourcesOf(here)).offerId,
    foreign: async () => (await resourcesOf(there)).offerId,
  },
  'Query.resourceNeeds': {
    document: 'list: resourceNeeds(ARGS)',
    own: async () => (await resourcesOf(here)).needId,
    foreign: async () => (await resourcesOf(there)).needId,
  },
  'Query.funds': {
    document: 'list: funds(ARGS)',
    own: async () => (await resourcesOf(here)).fundId,
    foreign: async () => (await resourcesOf(there)).fundId,
  },
  'Query.dutyMembers': {
    document: 'list: dutyMembers(ARGS)',
    own: async () => (await dutiesOf(here)).memberId,
    foreign: async () => (await dutiesOf(there)).memberId,
  },
  'Query.deeds': {
    document: 'list: deeds(ARGS)',
    own: async () => (await dutiesOf(here)).deedId,
    foreign: async () => (await dutiesOf(there)).deedId,
  },
  'Query.crossPosts': {
    document: 'list: crossPosts(ARGS)',
    own: async () => (await dutiesOf(here)).crossPostId,
    foreign: async () => (await dutiesOf(there)).crossPostId,
  },
  'Query.methodCards': {
    document: 'list: methodCards(ARGS)',
    own: () => seedMethod(server.house, here.street),
    foreign: () => seedMethod(server.house, there.street),
  },
  'Query.staffMembers': {
    as: 'administrator',
    document: 'list: staffMembers(ARGS)',
    own: async () => here.secretary.personId,
    foreign: async () => there.secretary.personId,
  },
};

function dutiesOf({ district, community }: Neighbourhood): Promise<SeededDuties> {
  return seedDuties(server.house, { tenantId: district.tenantId, communityId: community.placeId });
}

/** They ask as the named one does, in a list of their own kind. */
const alike: Readonly<Record<string, string>> = {
  'ConductCheckResult.appeals': 'Rates.appeals',
  'RateGroup.appeals': 'Rates.appeals',
  'RateGroup.visits': 'Rates.visits',
  'RateGroupRows.appeals': 'Rates.appeals',
  'RateGroupRows.visits': 'Rates.visits',
};

async function publishedAppeal(): Promise<string | undefined> {
  const [, last] = await database().appeal.findMany({ where: of(here), orderBy: { id: 'asc' } });
  if (!last) throw new Error('two were filed');
  const publishedById = here.secretary.personId;
  const words = { title: '路灯', summary: '已修好', publishedAt: new Date(), publishedById };
  await database().publication.upsert({
    where: { appealId: last.id },
    create: { ...of(here), appealId: last.id, ...words },
    update: {},
  });
  return last.id;
}

it('no connection of the schema is forgotten', () => {
  expect([...connections].filter((name) => !(name in alike)).sort()).toEqual(
    Object.keys(ways)
      .filter((name) => connections.includes(name))
      .sort(),
  );
});

const cursor = (id: string | undefined) => Buffer.from(`GPC:S:${id}`).toString('base64');

it.each(connections.filter((name) => !(name in alike)))(
  '%s: a cursor of a row out of sight is answered as an unknown one',
  async (name) => {
    const way = ways[name];
    if (!way) throw new Error(`${name} has no way`);
    const caller = callers[way.as ?? 'organizer'];
    const page = async (direction: 'after' | 'before', given: string) => {
      const size = direction === 'after' ? 'first: 5' : 'last: 5';
      const open = way.document.replace('ARGS', `${direction}: $cursor, ${size}`);
      const depth = open.split('{').length - 1;
      const declared = [
        '$cursor: String',
        ...['district', 'street', 'appeal']
          .filter((one) => open.includes(`$${one}`))
          .map((one) => `$${one}: ID!`),
      ];
      const source = `query Page(${declared.join(', ')}) { ${open} { totalCount pageInfo { hasNextPage } edges { cursor } } ${'}'.repeat(depth)} }`;
      const { data, errors } = await caller.ask(source, {
        cursor: given,
        district: encodeGlobalId('Place', here.district.placeId),
        street: encodeGlobalId('Place', here.street.placeId),
        appeal: appealId,
      });
      return { data, errors };
    };
    for (const direction of ['after', 'before'] as const) {
      if (way.own) expect((await page(direction, cursor(await way.own()))).errors).toEqual([]);
      const unknown = await page(direction, cursor(newId()));
      if (!way.silent) expect(unknown.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      if (way.foreign) expect(await page(direction, cursor(await way.foreign()))).toEqual(unknown);
      if (way.silent) continue;
      for (const malformed of [
        '',
        'garbage',
        cursor('nobody'),
        btoa('GPC:N:1'),
        btoa('GPC:S:\u0000'),
        cursor("' OR 1=1 --"),
      ]) {
        const { errors } = await page(direction, malformed);
        expect(errors[0], malformed).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
        expect(JSON.stringify(errors)).not.toMatch(/prisma|stack|garbage|OR 1=1/i);
      }
    }
  },
);
