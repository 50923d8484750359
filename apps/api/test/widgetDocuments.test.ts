import { readStore } from '@linli/graph/documents/store';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Filed, fileByWidget, take } from './mechanisms/cast.ts';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { subscribe } from './support/eventStream.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

// Version 1 of the widgets, as it stands on other people's pages: each document that it sends is asked of today's server.
const store = readStore().filter(({ owner }) => owner === 'sdk');
const origin = 'http://property.test';
const locale = 'zh-CN';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let open: Filed;
let leaving: Filed;
let erased: Filed;
let followed: Filed;
let place: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  const secretary = await server.anybody.signIn(here.secretary);
  const file = (text: string) => fileByWidget(server, here, widget, text);
  open = await file('地下室积水二十多厘米，请尽快抽水。');
  leaving = await file('楼道里堆着旧家具。');
  erased = await file('路灯不亮，晚上看不清台阶。');
  followed = await file('门禁坏了。');
  place = encodeGlobalId('Place', here.community.ground.placeId);
  const words = { title: '地下室积水', summary: '居民反映地下室积水，正在处理。' };
  expect((await take(secretary, 'publishAppeal', { id: open.id, ...words })).__typename).toBe(
    'PublishAppealPayload',
  );
});
afterAll(() => server.close());

const receipt = ({ code, secret }: Filed) => ({ code, secret });
const key = () => here.site.key;
/** As a neighbour's page sends it, with the work done. */
const written = async () => ({
  clientId: crypto.randomUUID(),
  siteKey: key(),
  challenge: await solved(widget, key()),
});

interface Asked {
  variables: () => object | Promise<object>;
  /** What the first field of the answer is: an object of this type, or as it looks. */
  answer: unknown;
}

const typed = (__typename: string) => expect.objectContaining({ __typename });
const answered: Record<string, Asked> = {
  LinliSite: {
    variables: () => ({ key: key(), locale }),
    answer: expect.objectContaining({ places: expect.anything() }),
  },
  LinliNearbySite: {
    variables: () => ({ key: key(), locale }),
    answer: expect.objectContaining({ consent: expect.anything() }),
  },
  LinliOutlines: { variables: () => ({ key: key() }), answer: { places: expect.anything() } },
  LinliTeam: {
    variables: () => ({ key: key(), locale }),
    answer: expect.objectContaining({ accent: null }),
  },
  LinliChallenge: {
    variables: () => ({ siteKey: key() }),
    answer: expect.objectContaining({ seed: expect.any(String) }),
  },
  LinliLocate: {
    variables: () => ({ siteKey: key(), point: here.grid.middle, locale }),
    answer: expect.objectContaining({ outside: false }),
  },
  LinliPublished: {
    variables: () => ({ key: key(), place, locale }),
    answer: expect.objectContaining({ nodes: [expect.objectContaining({ title: '地下室积水' })] }),
  },
  LinliAround: {
    variables: () => ({
      key: key(),
      place,
      category: encodeGlobalId('Category', crypto.randomUUID()),
      locale,
    }),
    answer: [{ appeal: expect.objectContaining({ title: '地下室积水' }) }],
  },
  LinliPhotoUpload: {
    variables: () => ({ input: { siteKey: key(), bytes: 1000, mediaType: 'image/jpeg', use: 'REPORT' } }),
    answer: typed('RequestPhotoUploadPayload'),
  },
  LinliSubmit: {
    variables: async () => ({
      input: {
        ...(await written()),
        kind: 'COMPLAINT',
        text: '电梯停了。',
        point: here.grid.middle,
        pointSource: 'GPS',
      },
    }),
    answer: typed('SubmitAppealPayload'),
  },
  LinliSupport: {
    variables: async () => ({ input: { ...(await written()), id: open.id } }),
    answer: typed('SupportAppealPayload'),
  },
  LinliStatus: { variables: () => ({ ...receipt(open), locale }), answer: typed('TrackedAppeal') },
  LinliAccessLog: { variables: () => ({ ...receipt(open), locale }), answer: typed('TrackedAppeal') },
  LinliExport: {
    variables: () => ({ input: receipt(open), locale }),
    answer: typed('ExportMyDataPayload'),
  },
  LinliWithdraw: {
    variables: () => ({ input: receipt(leaving), locale }),
    answer: typed('WithdrawAppealPayload'),
  },
  LinliErase: { variables: () => ({ input: receipt(erased), locale }), answer: typed('EraseMyDataPayload') },
  // Nobody waits for these yet, and the widget shows the reason.
  LinliAnswer: {
    variables: () => ({ input: { ...receipt(open), text: '在地下一层。' }, locale }),
    answer: typed('IllegalStepError'),
  },
  LinliContest: {
    variables: () => ({ input: { ...receipt(open), reason: '还没有处理。' }, locale }),
    answer: typed('IllegalStepError'),
  },
  LinliConfirm: {
    variables: () => ({
      input: { ...receipt(open), contacted: true, solved: 'YES', satisfied: 'YES' },
      locale,
    }),
    answer: typed('IllegalStepError'),
  },
  LinliThanks: {
    variables: () => ({ input: { ...receipt(open), text: '辛苦了' }, locale }),
    answer: typed('IllegalStepError'),
  },
  LinliAddPhoto: {
    variables: () => ({ input: { ...receipt(open), photoIds: [] }, locale }),
    answer: typed('InvalidInputError'),
  },
};

it('is all known here, by name', () => {
  expect(store.map(({ name }) => name).filter((name) => name !== 'LinliUpdates' && !answered[name])).toEqual(
    [],
  );
});

for (const document of store.filter(({ name }) => answered[name]))
  it(`${document.name} (${document.id.slice(7, 19)}) is answered`, async () => {
    const { variables, answer } = answered[document.name] as Asked;
    const response = await widget.post({ documentId: document.id, variables: await variables() });
    const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]).toEqual(answer);
  });

for (const document of store.filter(({ name }) => name === 'LinliUpdates'))
  it(`${document.name} (${document.id.slice(7, 19)}) tells of a change`, async () => {
    const stop = new AbortController();
    const { id, secret } = followed;
    const events = await subscribe(widget, document.text, { id, secret, locale }, stop.signal);
    const told = events.next();
    const withdraw =
      'mutation Withdraw($input: WithdrawAppealInput!) { withdrawAppeal(input: $input) { __typename } }';
    await widget.run(withdraw, { input: receipt(followed) });
    const { value } = await told;
    stop.abort();
    expect(value?.errors).toBeUndefined();
    expect(value?.data).toEqual({ appealUpdated: typed('TrackedAppeal') });
  });
