import { expect, test, vi } from 'vitest';
import { connect } from '../src/connect.ts';
import { faultOf } from '../src/faults.ts';
import { QueueLiveDocument, StartAppealDocument, ViewerDocument } from '../src/generated/graphql.ts';
import { breakOff, events, farSide, json } from './farSide.ts';

const started = json({ data: { startAppeal: { __typename: 'StartAppealPayload', appeal: { id: 'a' } } } });
const input = { id: 'a', version: 1 };

test('a mutation is sent again with the same key when the network breaks, and once more when the server is away', async () => {
  const { url, calls } = await farSide([breakOff, json({}, 503), started]);
  const client = connect({ url, retryPauses: [1, 1, 1] });
  const result = await client.mutation(StartAppealDocument, { input }).toPromise();
  expect(result.data?.startAppeal).toMatchObject({ appeal: { id: 'a' } });
  const keys = calls.map((call) => call.headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
});

test('two mutations carry two keys, and a caller may name its own', async () => {
  const { url, calls } = await farSide([started]);
  const client = connect({ url });
  await client.mutation(StartAppealDocument, { input }).toPromise();
  await client.mutation(StartAppealDocument, { input }).toPromise();
  await client.mutation(StartAppealDocument, { input }, { idempotencyKey: 'mine' }).toPromise();
  const [first, second, third] = calls.map((call) => call.headers['idempotency-key']);
  expect(first).not.toBe(second);
  expect(third).toBe('mine');
});

test('a query has no key, asks in the reader’s language and is given up after the last pause', async () => {
  const { url, calls } = await farSide([breakOff]);
  const client = connect({ url, locale: () => 'en', retryPauses: [1, 1] });
  const result = await client.query(ViewerDocument, {}).toPromise();
  expect(result.error && faultOf(result.error).kind).toBe('OFFLINE');
  expect(calls).toHaveLength(3);
  expect(calls[0]?.headers['idempotency-key']).toBeUndefined();
  expect(calls[0]?.headers['accept-language']).toBe('en');
});

test('an ended session is told to the portal, an unknown error keeps its reference', async () => {
  const problem = (code: string) =>
    json({ errors: [{ message: 'no', extensions: { code, errorId: 'ref-7' } }], data: null });
  const { url } = await farSide([problem('UNAUTHENTICATED'), problem('INTERNAL_SERVER_ERROR')]);
  const onSignedOut = vi.fn();
  const client = connect({ url, onSignedOut });
  await client.query(ViewerDocument, {}).toPromise();
  expect(onSignedOut).toHaveBeenCalledOnce();
  const second = await client.query(ViewerDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  expect(second.error && faultOf(second.error)).toEqual({
    kind: 'UNKNOWN',
    message: 'no',
    reference: 'ref-7',
  });
});

test('a subscription comes back by itself after a break and says that events may be missing', async () => {
  const event = (id: string) =>
    `event: next\r\ndata: ${JSON.stringify({ data: { queueUpdated: { appeal: { id }, counts: null } } })}\r\n\r\n`;
  const split = event('two');
  const { url, calls } = await farSide([
    events([event('one')], false),
    events([split.slice(0, 30), split.slice(30)], true),
  ]);
  const live: [boolean, boolean][] = [];
  const client = connect({ url, onLive: (up, again) => live.push([up, again]) });
  const seen: unknown[] = [];
  const { unsubscribe } = client
    .subscription(QueueLiveDocument, { place: 'p' })
    .subscribe(({ data }) => seen.push(data?.queueUpdated?.appeal?.id));
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['one', 'two']);
  unsubscribe();
  expect(live).toEqual([
    [true, false],
    [false, false],
    [true, true],
  ]);
  expect(calls[1]?.headers.accept).toBe('text/event-stream');
});

test('a refused subscription ends with an error instead of asking for ever', async () => {
  const { url, calls } = await farSide([json({ errors: [{ message: 'no' }] }, 401)]);
  const client = connect({ url });
  const problem = await new Promise((resolve) => {
    client.subscription(QueueLiveDocument, { place: 'p' }).subscribe(({ error }) => resolve(error?.message));
  });
  expect(problem).toContain('401');
  expect(calls).toHaveLength(1);
});
