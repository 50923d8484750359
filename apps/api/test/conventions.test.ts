import { encodeGlobalId, nobody } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { step } from './support/documents.ts';
import { fileAppeals } from './support/fileAppeals.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;
let here: Neighbourhood;
let elsewhere: Neighbourhood;
let secretary: Caller;
let stranger: Caller;
let appealIds: string[];

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house);
  elsewhere = await neighbourhood(server.house, { name: '石景山区', origin: 'http://other.test' });
  appealIds = await fileAppeals(server, here, 21);
  secretary = await server.anybody.signIn(here.secretary);
  stranger = await server.anybody.signIn(elsewhere.secretary);
});
afterAll(() => server.close());

const node = 'query Node($id: ID!) { node(id: $id) { __typename id } }';

describe('ids', () => {
  it('find what they were given for', async () => {
    const id = appealIds[0];
    expect(await secretary.run(node, { id })).toEqual({ node: { __typename: 'Appeal', id } });
    const { nodes } = await secretary.run<{ nodes: unknown[] }>(
      'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [appealIds[2], encodeGlobalId('Appeal', nobody), appealIds[1]] },
    );
    expect(nodes).toEqual([{ id: appealIds[2] }, null, { id: appealIds[1] }]);
  });

  it('of another tenant are answered as unknown ones, whatever they name', async () => {
    const [event] = await server.house.services.database.appealEvent.findMany({ take: 1 });
    const [participant] = await server.house.services.database.participant.findMany({ take: 1 });
    const foreign = [
      appealIds[0],
      encodeGlobalId('Place', here.grid.placeId),
      encodeGlobalId('Person', here.gridMember.personId),
      encodeGlobalId('Organization', here.committee),
      encodeGlobalId('Site', here.site.id),
      encodeGlobalId('AppealEvent', event?.id ?? nobody),
      encodeGlobalId('Participant', participant?.id ?? nobody),
    ];
    for (const id of foreign) {
      expect(await secretary.run(node, { id })).toMatchObject({ node: { id } });
      expect(await stranger.run(node, { id })).toEqual({ node: null });
      expect(await server.anybody.run(node, { id })).toEqual({ node: null });
    }
  });

  it('of another tenant, unknown and malformed ones meet the same error in a mutation', async () => {
    const ids = [appealIds[0], encodeGlobalId('Appeal', nobody), 'nonsense', encodeGlobalId('Place', nobody)];
    const answers = await Promise.all(ids.map((id) => stranger.run(step('acceptAppeal'), { input: { id } })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ acceptAppeal: { __typename: 'NotFoundError', code: 'NOT_FOUND' } });
  });
});

describe('the office that a request names', () => {
  it('is answered as a foreign one when there is none of that name', async () => {
    const { code } = await server.house.services.database.tenant.findUniqueOrThrow({
      where: { id: elsewhere.district.tenantId },
    });
    const ask = (tenant: string) =>
      secretary.with({ 'linli-tenant': tenant }).ask('{ viewer { email } appeals { totalCount } }');
    const [foreign, unknown] = [await ask(code), await ask('nowhere')];
    expect(unknown.errors).toMatchObject([{ path: ['appeals'] }]);
    expect([unknown.data, unknown.errors]).toEqual([foreign.data, foreign.errors]);
  });
});

describe('pages', () => {
  const page = `query Page($first: Int, $last: Int, $after: String, $before: String) {
    appeals(first: $first, last: $last, after: $after, before: $before, orderBy: { field: RECORDED_AT, direction: ASC }) {
      pageInfo { hasNextPage hasPreviousPage endCursor startCursor } edges { cursor node { id } } nodes { id } } }`;
  interface Page {
    appeals: {
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
      edges: { cursor: string; node: { id: string } }[];
      nodes: { id: string }[];
    };
  }

  it('have 20 rows if nothing is said, and walk through all of them both ways', async () => {
    const { appeals: first } = await secretary.run<Page>(page);
    expect(first.nodes).toHaveLength(20);
    expect(first.edges.map((edge) => edge.node)).toEqual(first.nodes);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const { appeals: second } = await secretary.run<Page>(page, {
      first: 20,
      after: first.pageInfo.endCursor,
    });
    expect(second.nodes).toHaveLength(1);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(appealIds);
    const { appeals: back } = await secretary.run<Page>(page, {
      last: 20,
      before: second.pageInfo.startCursor,
    });
    expect(back.nodes).toEqual(first.nodes);
  });

  it('give 100 rows at most and refuse the 101st aloud', async () => {
    expect((await secretary.run<Page>(page, { first: 100 })).appeals.nodes).toHaveLength(21);
    for (const wrong of [{ first: 101 }, { last: 101 }, { first: -1 }, { first: 1, last: 1 }]) {
      const { errors, data } = await secretary.ask(page, wrong);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      expect(data).toEqual({ appeals: null });
    }
  });

  it('count only when asked', async () => {
    const { appeals } = await secretary.run<{ appeals: { totalCount: number } }>(
      '{ appeals { totalCount } }',
    );
    expect(appeals).toEqual({ totalCount: 21 });
  });
});

describe('errors', () => {
  it('name every fault of an input at once, in the language of the request', async () => {
    const widget = server.anybody.with({ origin: 'http://property.test', 'accept-language': 'en' });
    const input = {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'HELP',
      text: ' ',
      category: encodeGlobalId('Category', nobody),
      contact: { phone: '12', consentVersion: 'never' },
    };
    const query = `mutation Submit($input: SubmitAppealInput!) { submitAppeal(input: $input) {
      __typename ... on InvalidInputError { message code fields { path code message } } } }`;
    const { submitAppeal } = await widget.run<{
      submitAppeal: { fields: { path: string[]; message: string }[] };
    }>(query, { input });
    expect(submitAppeal).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
    const paths = submitAppeal.fields.map(({ path }) => path.join('.'));
    expect(paths).toEqual(
      expect.arrayContaining(['text', 'category', 'contact.phone', 'contact.consentVersion']),
    );
    for (const { message } of submitAppeal.fields) expect(message).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('stand beside the data when somebody must sign in first', async () => {
    const { errors, data } = await server.anybody.ask('{ appeals { totalCount } }');
    expect(data).toEqual({ appeals: null });
    expect(errors).toMatchObject([{ path: ['appeals'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('of ours are masked; the operator finds them in the log by the number that the caller sees', async () => {
    await server.house.services.database.$executeRaw`ALTER TABLE category_version RENAME TO gone`;
    try {
      const { errors } = await secretary.ask('{ categories { code } }');
      const { code, errorId } = errors[0]?.extensions ?? {};
      expect(code).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.stringify(errors)).not.toMatch(/category_version|prisma/i);
      const entry = server.logged.find(({ details }) => details.errorId === errorId);
      // What stands in quotation marks could have been sent by somebody: the operator sees what is wrong and where.
      expect(entry?.details.error).toMatch(/relation … does not exist[\s\S]*offeredCategories/);
    } finally {
      await server.house.services.database.$executeRaw`ALTER TABLE gone RENAME TO category_version`;
    }
  });
});

describe('localized texts', () => {
  it('come in the language of the request, in a named one, or all', async () => {
    const query =
      '{ enumLabels { enumName value label { text zh: text(locale: "zh") en: text(locale: "en") } } }';
    type Labels = { enumLabels: { enumName: string; value: string; label: Record<string, string> }[] };
    const find = ({ enumLabels }: Labels) =>
      enumLabels.find(({ enumName, value }) => enumName === 'AppealState' && value === 'CLOSED');
    const zh = find(await server.anybody.run<Labels>(query));
    const en = find(
      await server.anybody.with({ 'accept-language': 'fr, en;q=0.8, zh;q=0.2' }).run<Labels>(query),
    );
    expect(zh?.label).toEqual({ text: '已结案', zh: '已结案', en: 'Closed' });
    expect(en?.label).toEqual({ text: 'Closed', zh: '已结案', en: 'Closed' });
  });
});
