import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { mergeAppeals } from '../src/appeals/links/merge.ts';
import { splitAppeal } from '../src/appeals/links/split.ts';
import { unmergeAppeal } from '../src/appeals/links/unmerge.ts';
import { IllegalStep, LinkRefused } from '../src/errors/errors.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

const move = fc.record({
  what: fc.constantFrom('merge', 'merge', 'merge', 'unmerge', 'unmerge', 'split', 'accept'),
  one: fc.nat(1_000),
  other: fc.nat(1_000),
});

it('however appeals are merged, taken apart and split: no circle, one way to be asked, legal states', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 15, maxLength: 30 }), async (moves) => {
      const { services, people } = here;
      const pool: string[] = [];
      const participants: string[] = [];
      for (let count = 0; count < 4; count += 1) {
        const filed = await here.appeal();
        pool.push(filed.appeal.id);
        participants.push(filed.participantId);
      }
      for (const { what, one, other } of moves) {
        const appealId = pool[one % pool.length] ?? '';
        const refusal = await take(what, appealId, pool[other % pool.length] ?? '').catch(
          (error: unknown) => error,
        );
        if (Array.isArray(refusal)) pool.push(...refusal);
        else if (refusal !== undefined)
          expect([IllegalStep, LinkRefused].some((kind) => refusal instanceof kind)).toBe(true);
        await expectSound(pool, participants);
      }

      async function take(step: string, appealId: string, otherId: string): Promise<unknown> {
        switch (step) {
          case 'merge':
            await mergeAppeals(services, people.secretary, { appealId, duplicateIds: [otherId] });
            return undefined;
          case 'unmerge':
            await unmergeAppeal(services, people.officer, { appealId, reason: '不是同一处' });
            return undefined;
          case 'split':
            if (pool.length > 10) return undefined;
            return (await splitAppeal(services, people.secretary, { appealId, parts: [{ text: '一项' }] }))
              .partIds;
          default:
            await acceptAppeal(services, people.secretary, { appealId });
            return undefined;
        }
      }
    }),
    { numRuns: 6 },
  );
}, 300_000);

async function expectSound(pool: readonly string[], participants: readonly string[]): Promise<void> {
  const { appeal, appealLink, participant } = here.services.database;
  const ids = { in: [...pool] };
  const rows = await appeal.findMany({ where: { id: ids } });
  const links = await appealLink.findMany({ where: { fromId: ids, endedAt: null } });
  const duplicates = new Map(
    links.filter(({ kind }) => kind === 'DUPLICATE').map(({ fromId, toId }) => [fromId, toId]),
  );
  for (const { id, state, closedAt } of rows) {
    expect(state === 'DUPLICATE').toBe(duplicates.has(id));
    expect(closedAt !== null).toBe(state === 'DUPLICATE');
    // Whatever it hangs on, it never comes back to itself.
    let level = [id];
    for (let steps = 0; steps <= pool.length; steps += 1) {
      level = links.filter(({ fromId }) => level.includes(fromId)).map(({ toId }) => toId);
      expect(level).not.toContain(id);
    }
  }
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  for (const who of await participant.findMany({ where: { id: { in: [...participants] } } })) {
    let main = who.appealId;
    for (let next = duplicates.get(main); next; next = duplicates.get(main)) main = next;
    expect(who.followsId).toBe(main);
    expect(states.get(main)).not.toBe('DUPLICATE');
  }
}
