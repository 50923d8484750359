import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkChallenge, issueChallenge, pruneChallenges, solveChallenge } from '../src/abuse/challenge.ts';
import { demand, pruneCounters, take } from '../src/abuse/counter.ts';
import { rateLimits } from '../src/abuse/limits.ts';
import { standingOf } from '../src/abuse/reputation.ts';
import type { SubmitInput } from '../src/appeals/submission/input.ts';
import { submitFromSite } from '../src/appeals/submitFromSite.ts';
import { ChallengeFailed, InvalidInput, RateLimited } from '../src/errors/errors.ts';
import { newId } from '../src/ids.ts';
import { consent } from '../src/sites/consent.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `192.0.2.${addresses}`;
};
const challenge = (address = newAddress()) => issueChallenge(here.services, here.site, address);
const solved = async (address?: string) => solveChallenge(await challenge(address));
const file = (given: Parameters<typeof submitFromSite>[3], input: Partial<SubmitInput> = {}) =>
  submitFromSite(
    here.services,
    here.site,
    { clientId: newId(), kind: 'HELP', text: '楼道的灯坏了。', placeId: here.places.building, ...input },
    given,
  );
const reason = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'ACCEPTED',
    (error: unknown) => (error instanceof ChallengeFailed ? error.reason : String(error)),
  );

describe('a rate limit', () => {
  for (const [rule, { amount, seconds }] of Object.entries(rateLimits)) {
    const name = rule as keyof typeof rateLimits;
    it(`${rule}: gives out ${amount} at once, refuses one more, and gives out more as time goes by`, async () => {
      const whom = newAddress();
      const all = await take(here.services, name, whom, amount);
      expect([all.retryAfterSeconds, all.remaining, all.limit]).toEqual([0, 0, amount]);
      const refused = await demand(here.services, name, whom).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(RateLimited);
      expect((refused as RateLimited).retryAfterSeconds).toBe(Math.max(1, Math.ceil(seconds / amount)));
      expect((await take(here.services, name, newAddress())).retryAfterSeconds).toBe(0);
      here.clock.pass({ hours: seconds / 3_600 });
      await demand(here.services, name, whom);
    });
  }

  it('gives out no more than there is, however many ask at once', async () => {
    const whom = newAddress();
    const asked = await Promise.all(
      Array.from({ length: rateLimits.appealsByPhone.amount + 8 }, () =>
        take(here.services, 'appealsByPhone', whom),
      ),
    );
    expect(asked.filter(({ retryAfterSeconds }) => retryAfterSeconds === 0)).toHaveLength(
      rateLimits.appealsByPhone.amount,
    );
  });

  it('keeps no address in clear, and nothing once it is empty', async () => {
    const whom = newAddress();
    await take(here.services, 'photosByAddress', whom);
    const kept = JSON.stringify(await here.services.database.rateCounter.findMany());
    expect(kept).toContain('photosByAddress:');
    expect(kept).not.toContain(whom);
    here.clock.pass({ days: 2 });
    expect(await pruneCounters(here.services)).toBeGreaterThan(0);
    expect(await here.services.database.rateCounter.count()).toBe(0);
  });
});

describe('a proof of work', () => {
  it('opens the door once', async () => {
    const address = newAddress();
    const answer = await solved(address);
    await file({ address, challenge: answer });
    expect(await reason(file({ address, challenge: answer }))).toBe('USED');
  });

  it('opens it for one of many that come at once', async () => {
    const address = newAddress();
    const answer = await solved(address);
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => reason(file({ address, challenge: answer }))),
    );
    expect(tries.sort()).toEqual(['ACCEPTED', 'USED', 'USED', 'USED', 'USED']);
  });

  it('is not spent by a faulty submission, nor asked of a retry', async () => {
    const address = newAddress();
    const answer = await solved(address);
    const clientId = newId();
    await expect(file({ address, challenge: answer }, { clientId, text: '' })).rejects.toThrow(InvalidInput);
    const first = await file({ address, challenge: answer }, { clientId });
    const again = await file({ address, challenge: answer }, { clientId });
    const without = await file({ address }, { clientId });
    expect([again.receipt, without.receipt]).toEqual([first.receipt, first.receipt]);
  });

  it('must be there, ours, of this site, in time, and done', async () => {
    const address = newAddress();
    const given = await challenge(address);
    const answer = solveChallenge(given);
    const tried = (challenge?: typeof answer) => reason(file({ address, ...(challenge && { challenge }) }));
    expect(await tried()).toBe('MISSING');
    const wrong = { ...answer, solution: answer.solution + 1 };
    expect(await tried(wrong)).toBe('INVALID');
    const [seed, bits, rest] = [given.seed, `.${given.bits}.`, given.token.split('.').slice(2).join('.')];
    for (const token of [
      '',
      '.',
      'x',
      `${seed}.0.${rest}`,
      `${seed}${bits}zzzzzzzzz.${rest}`,
      '.'.repeat(9_000),
    ]) {
      expect(await tried({ ...answer, token })).toBe('INVALID');
    }
    for (const solution of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      expect(await tried({ ...answer, solution })).toBe('INVALID');
    }
    expect(() => checkChallenge(here.services, newId(), answer)).toThrow('INVALID');
    here.clock.pass({ hours: 1 });
    expect(await tried(answer)).toBe('EXPIRED');
    here.clock.pass({ hours: 1 });
    expect(await pruneChallenges(here.services)).toBeGreaterThan(0);
  });

  it('grows with what comes from an address, from 14 to 17 bits, and then a person looks at it instead', async () => {
    const visit = { address: newAddress(), siteId: here.site.siteId };
    const seen = new Set<number>();
    for (let count = 0; count <= 61; count += 1) seen.add((await challenge(visit.address)).bits);
    expect([...seen]).toEqual([14, 15, 16, 17]);
    expect(await standingOf(here.services, visit)).toEqual({ bits: 17, held: true });
    const before = here.jobs.length;
    const { appeal } = await file({ address: visit.address, challenge: await solved(visit.address) });
    expect(here.jobs.slice(before).map(({ name }) => name)).toEqual(['notify-event']);
    expect(appeal).toMatchObject({ state: 'SUBMITTED', holderUnitId: null });
    const fresh = { ...visit, address: newAddress() };
    expect(await standingOf(here.services, fresh)).toEqual({ bits: 14, held: false });
  });

  it('does not let one number be named without end', async () => {
    const contact = { phone: '139 0000 1111', consentVersion: consent.version };
    for (let count = 0; count < rateLimits.appealsByPhone.amount; count += 1) {
      const address = newAddress();
      await file({ address, challenge: await solved(address) }, { contact });
    }
    const address = newAddress();
    const challenge = await solved(address);
    const more = file({ address, challenge }, { contact: { ...contact, phone: '+8613900001111' } });
    await expect(more).rejects.toThrow(RateLimited);
  });

  it('takes nothing from a number for a retry, and answers one when nothing is left', async () => {
    const contact = { phone: '139 0000 2222', consentVersion: consent.version };
    const filed = async (clientId: string) => {
      const address = newAddress();
      return file({ address, challenge: await solved(address) }, { clientId, contact });
    };
    const clientIds = Array.from({ length: rateLimits.appealsByPhone.amount }, newId);
    for (const clientId of clientIds) {
      const { receipt } = await filed(clientId);
      expect((await filed(clientId)).receipt).toEqual(receipt);
    }
    await expect(filed(newId())).rejects.toThrow(RateLimited);
    expect((await filed(clientIds[0] ?? '')).stored).toBe(true);
  });
});
