import type { Announced } from '@linli/core/write';
import type { Heard } from '@linli/graph/context';
import { expect, it } from 'vitest';
import { listening } from './unheard.ts';

const change = (appealId: string, eventId: string): Announced => ({
  kind: 'change',
  appealId,
  eventId,
  tenantId: 'here',
  placeIds: [],
});
const access: Announced = { kind: 'access', tenantId: 'here', personId: 'me' };

function listener(matches: (announced: Announced) => boolean = () => true) {
  const listeners = new Set<(heard: Heard) => void>();
  const stream = listening(listeners, matches)[Symbol.asyncIterator]();
  const tell = (...all: Heard[]) => {
    for (const heard of all) for (const one of listeners) one(heard);
  };
  return { listeners, stream, tell };
}

it('keeps the newest change of each appeal for a listener that is being served', async () => {
  const { stream, tell } = listener();
  const first = stream.next();
  tell(change('a', '1'), change('a', '2'), change('b', '3'), access, change('a', '4'), access);
  expect((await first).value).toEqual(change('a', '1'));
  expect((await stream.next()).value).toEqual(change('a', '4'));
  expect((await stream.next()).value).toEqual(change('b', '3'));
  expect((await stream.next()).value).toEqual(access);
  const waiting = stream.next();
  tell(change('c', '5'));
  expect((await waiting).value).toEqual(change('c', '5'));
});

it('says to a listener with too much before it that all is to be read again', async () => {
  const { stream, tell } = listener();
  const first = stream.next();
  tell(change('first', '0'));
  await first;
  for (let index = 0; index < 101; index++) tell(change(`${index}`, `${index}`));
  tell(change('later', '102'));
  expect((await stream.next()).value).toEqual({ kind: 'resync' });
  const waiting = stream.next();
  tell(change('after', '103'));
  expect((await waiting).value).toEqual(change('after', '103'));
});

it('hears every resync, and of the rest what matches alone', async () => {
  const { stream, tell } = listener((one) => one.kind === 'access');
  const first = stream.next();
  tell(change('a', '1'), { kind: 'resync' }, access);
  expect((await first).value).toEqual({ kind: 'resync' });
  expect((await stream.next()).value).toEqual(access);
});

it('ends at once for one that waits, and hears nothing more', async () => {
  const { listeners, stream } = listener();
  const waiting = stream.next();
  await stream.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(listeners.size).toBe(0);
});
