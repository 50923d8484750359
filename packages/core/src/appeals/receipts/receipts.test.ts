import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Neighbourhood, neighbourhood } from '../../../test/neighbourhood.ts';
import { SecretLocked, WrongSecret } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import { newCode } from '../code.ts';
import { deriveReceipt } from './derive.ts';
import { hashSecret } from './hash.ts';
import { openByCode } from './open.ts';
import { admitPinTry, prunePinLocks } from './pinLock.ts';

let here: Neighbourhood;
let code: string;
let secret: string;
let pin: string;
let participantId: string;

beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());
beforeEach(async () => {
  const submitted = await here.appeal();
  code = submitted.appeal.code;
  participantId = submitted.participantId;
  ({ secret, pin } = deriveReceipt(here.services.keyring, participantId));
});

const open = (input: { code: string; secret: string }) => openByCode(here.services, input);
/** A PIN that is not the right one. */
const wrong = (n = 1) => String((Number(pin) + n) % 1_000_000).padStart(6, '0');
const outcome = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'open',
    (error: unknown) => {
      if (error instanceof WrongSecret) return `wrong, ${error.attemptsLeft} left`;
      if (error instanceof SecretLocked) return `locked until ${error.lockedUntil.toISOString()}`;
      throw error;
    },
  );

describe('a receipt', () => {
  it('is the same whenever it is made, has 160 random bits and six digits, and of it nothing but a hash of the secret lies in the database', async () => {
    expect(deriveReceipt(here.services.keyring, participantId)).toEqual({ secret, pin });
    expect(Buffer.from(secret, 'base64url')).toHaveLength(20);
    expect(pin).toMatch(/^\d{6}$/);
    const row = await here.services.database.participant.findUniqueOrThrow({ where: { id: participantId } });
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row.secretHash).toBe(hashSecret(secret));
    expect(Object.values(row).map(String)).not.toContain(pin);
    expect(Object.keys(row).filter((column) => /pin/i.test(column))).toEqual([]);
  });

  it('opens the appeal by link secret or PIN, however the code is typed', async () => {
    const expected = {
      actor: { kind: 'participant', participantId, tenantId: here.tenantId },
      appeal: { code },
    };
    const fullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    expect(await open({ code, secret })).toMatchObject(expected);
    expect(
      await open({ code: `${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)}`, secret }),
    ).toMatchObject(expected);
    expect(await open({ code: fullWidth, secret: ` ${pin.slice(0, 3)} ${pin.slice(3)}` })).toMatchObject(
      expected,
    );
  });

  it('of one appeal does not open another, and an unknown code answers like a wrong secret', async () => {
    const other = await here.appeal();
    const foreign = deriveReceipt(here.services.keyring, newId());
    expect(await outcome(open({ code: other.appeal.code, secret }))).toBe('wrong, null left');
    expect(await outcome(open({ code, secret: foreign.secret }))).toBe('wrong, null left');
    expect(await outcome(open({ code: newCode(), secret: foreign.secret }))).toBe('wrong, null left');
    const unknown = newCode();
    expect(await outcome(open({ code, secret: wrong() }))).toBe('wrong, 4 left');
    expect(await outcome(open({ code: unknown, secret: wrong() }))).toBe('wrong, 4 left');
  });
});

describe('the PIN locks', () => {
  it('after the fifth wrong one, not after the fourth; then not even the right one opens, the link secret does', async () => {
    for (const left of [4, 3, 2, 1]) {
      expect(await outcome(open({ code, secret: wrong() }))).toBe(`wrong, ${left} left`);
    }
    expect(await outcome(open({ code, secret: pin }))).toBe('open');
    for (const left of [4, 3, 2, 1, 0]) {
      expect(await outcome(open({ code, secret: wrong() }))).toBe(`wrong, ${left} left`);
    }
    expect(await outcome(open({ code, secret: pin }))).toMatch(/^locked until/);
    expect(await outcome(open({ code, secret }))).toBe('open');
  });

  it('for a time that doubles with each further wrong PIN, and an unknown code locks alike', async () => {
    for (const tried of [code, newCode()]) {
      for (let n = 0; n < 5; n += 1) await outcome(open({ code: tried, secret: wrong() }));
      const minutes: number[] = [];
      for (let n = 0; n < 9; n += 1) {
        const answer = await outcome(open({ code: tried, secret: wrong() }));
        const until = new Date(answer.replace('locked until ', ''));
        minutes.push((until.getTime() - here.clock.now().getTime()) / 60_000);
        here.clock.set(until.toISOString());
        expect(await outcome(open({ code: tried, secret: wrong() }))).toBe('wrong, 0 left');
      }
      expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    }
  });

  it('opens again after the lock, and the right PIN forgets the failures', async () => {
    for (let n = 0; n < 5; n += 1) await outcome(open({ code, secret: wrong() }));
    here.clock.pass({ hours: 1 });
    expect(await outcome(open({ code, secret: pin }))).toBe('open');
    expect(await outcome(open({ code, secret: wrong() }))).toBe('wrong, 4 left');
  });

  it('also when forty tries arrive at once: exactly five are looked at', async () => {
    const tries = Array.from({ length: 40 }, (_, n) => outcome(open({ code, secret: wrong(n + 1) })));
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer.startsWith('wrong')).sort()).toEqual([
      'wrong, 0 left',
      'wrong, 1 left',
      'wrong, 2 left',
      'wrong, 3 left',
      'wrong, 4 left',
    ]);
    expect(answers.filter((answer) => answer.startsWith('locked'))).toHaveLength(35);
  });

  it('counters rest a day and are then forgotten', async () => {
    const { database } = here.services;
    await database.pinLock.deleteMany();
    const limits = { tries: 1, firstLockMinutes: 15, longestLockMinutes: 60 };
    const first = await admitPinTry(database, code, here.clock.now(), limits);
    expect(first).toMatchObject({ admitted: true, attemptsLeft: 0 });
    expect(await admitPinTry(database, code, here.clock.now(), limits)).toMatchObject({ admitted: false });
    here.clock.pass({ hours: 23 });
    expect(await prunePinLocks(database, here.clock.now())).toBe(0);
    here.clock.pass({ hours: 2 });
    expect(await prunePinLocks(database, here.clock.now())).toBe(1);
  });
});
