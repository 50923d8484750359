import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { type Filed, fileByWidget, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let secretary: Caller;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
});
afterAll(() => server.close());

/** An appeal that the community has accepted. */
async function accepted(text: string): Promise<Filed> {
  const appeal = await fileByWidget(server, here, widget, text);
  await take(secretary, 'acceptAppeal', { id: appeal.id });
  return appeal;
}

async function tracked<T>({ code, secret }: Filed, fields: string): Promise<T> {
  const { appealByCode } = await widget.run<{ appealByCode: T }>(
    `query Track($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) {
      ... on TrackedAppeal { ${fields} } } }`,
    { code, secret },
  );
  return appealByCode;
}

async function seen<T>(caller: Caller, { id }: Filed, fields: string): Promise<T> {
  const { node } = await caller.run<{ node: T }>(
    `query Seen($id: ID!) { node(id: $id) { ... on Appeal { ${fields} } } }`,
    { id },
  );
  return node;
}

const day = (ahead: number) => hours(24 * ahead).slice(0, 10);
const hours = (ahead: number) =>
  new Date(server.house.clock.now().getTime() + ahead * 3_600_000).toISOString();

describe('"in 10 days: 18 calls, 29 WeChat, 4 face-to-face" (m14)', () => {
  it('is counted by channel and days; the resident reads how many, never with whom or what was said', async () => {
    const appeal = await accepted('地下室积水，多次联系产权单位没有结果。');
    const { id } = appeal;
    const { participants } = await seen<{ participants: { id: string }[] }>(
      secretary,
      appeal,
      'participants { id }',
    );
    const participant = participants[0]?.id;
    const unit = encodeGlobalId('Organization', here.propertyCompany);
    for (const [ahead, count] of [
      [-24 * 9, 11],
      [-24 * 2, 7],
    ] as const) {
      const input = { id, channel: 'PHONE', unit, count, contactedAt: hours(ahead) };
      expect(await take(secretary, 'logContact', input)).toMatchObject({ appeal: { state: 'ACCEPTED' } });
    }
    const text = '约定周六上门查看，家里有老人。';
    await take(secretary, 'logContact', { id, channel: 'WECHAT', participant, count: 29, text });
    await take(secretary, 'logContact', { id, channel: 'FACE_TO_FACE', count: 4 });
    // Longer ago than the ten days.
    await take(secretary, 'logContact', { id, channel: 'PHONE', contactedAt: hours(-24 * 30) });

    const fields = `viewerCanAddEntry
      contactCounts(from: "${day(-10)}", to: "${day(0)}") { channel count }
      all: contactCounts { channel count }
      contacts { channel count text unit { name { text } } participant { id } }`;
    const staff = await seen<{ contacts: unknown[] }>(secretary, appeal, fields);
    expect(staff).toMatchObject({
      viewerCanAddEntry: true,
      contactCounts: [
        { channel: 'WECHAT', count: 29 },
        { channel: 'PHONE', count: 18 },
        { channel: 'FACE_TO_FACE', count: 4 },
      ],
    });
    expect(staff.contacts).toContainEqual({
      channel: 'WECHAT',
      count: 29,
      text,
      unit: null,
      participant: { id: participant },
    });
    const resident = await tracked(appeal, 'contactCounts { channel count } timeline { type text }');
    expect(resident).toMatchObject({
      contactCounts: [
        { channel: 'WECHAT', count: 29 },
        { channel: 'PHONE', count: 19 },
        { channel: 'FACE_TO_FACE', count: 4 },
      ],
    });
    expect(JSON.stringify(resident)).not.toContain('CONTACTED');
    expect(JSON.stringify(resident)).not.toContain('老人');
  });

  it('bad input says what is wrong, all at once, and enters nothing', async () => {
    const appeal = await accepted('楼道灯不亮。');
    const input = { id: appeal.id, channel: 'PHONE' };
    const foreign = encodeGlobalId('Participant', crypto.randomUUID());
    const unit = encodeGlobalId('Organization', crypto.randomUUID());
    for (const [wrong, fields] of [
      [{ count: 0 }, [{ path: ['count'], code: 'OUT_OF_RANGE' }]],
      [{ contactedAt: hours(24) }, [{ path: ['contactedAt'], code: 'IN_THE_FUTURE' }]],
      [{ contactedAt: hours(-24 * 400) }, [{ path: ['contactedAt'], code: 'OUT_OF_RANGE' }]],
      [
        { participant: foreign, count: 1_001 },
        [
          { path: ['count'], code: 'OUT_OF_RANGE' },
          { path: ['participant'], code: 'UNKNOWN' },
        ],
      ],
      [{ unit }, [{ path: ['unit'], code: 'UNKNOWN' }]],
      [{ unit, participant: foreign }, [{ path: ['unit'], code: 'INVALID' }]],
    ] as const) {
      expect(await take(secretary, 'logContact', { ...input, ...wrong })).toMatchObject({ fields });
    }
    expect(await seen(secretary, appeal, 'contacts { id }')).toEqual({ contacts: [] });
  });
});
