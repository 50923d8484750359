import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../ids.ts';
import type { Keyring } from '../../keyring.ts';
import { checkContact, contactLimits } from './contact.ts';
import { maskContact } from './mask.ts';
import { normalisePhone } from './phone.ts';
import { BrokenSeal, blindIndexOf, seal, unseal } from './vault.ts';

const keyring: Keyring = {
  contactKeyId: 'k2',
  contactKeys: new Map([
    ['k2', randomBytes(32)],
    ['k1', randomBytes(32)],
  ]),
  blindIndexKey: randomBytes(32),
  receiptKey: randomBytes(32),
  photoKey: randomBytes(32),
};
const owner = { tenantId: newId(), participantId: newId() };
const contact = { name: '张建国', phone: '+8613800000000', email: 'zhang@example.com' };

describe('the vault', () => {
  it('opens for its owner what was put in, and shows nothing outside', () => {
    const sealed = seal(keyring, owner, contact);
    expect(unseal(keyring, owner, sealed)).toEqual(contact);
    const stored = Buffer.from(sealed.ciphertext).toString('latin1') + sealed.blindIndex;
    for (const secret of ['13800000000', 'zhang', Buffer.from('张').toString('latin1')]) {
      expect(stored).not.toContain(secret);
    }
    expect(seal(keyring, owner, contact).ciphertext).not.toEqual(sealed.ciphertext);
  });

  it('does not open after any single bit was changed', () => {
    const sealed = seal(keyring, owner, contact);
    fc.assert(
      fc.property(fc.nat(sealed.ciphertext.length * 8 - 1), (bit) => {
        const ciphertext = sealed.ciphertext.slice();
        ciphertext[bit >> 3] = (ciphertext[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(keyring, owner, { ...sealed, ciphertext })).toThrow(BrokenSeal);
      }),
    );
    const nonce = sealed.nonce.slice().reverse();
    expect(() => unseal(keyring, owner, { ...sealed, nonce })).toThrow(BrokenSeal);
    expect(() => unseal(keyring, owner, { ...sealed, ciphertext: sealed.ciphertext.slice(0, 20) })).toThrow(
      BrokenSeal,
    );
  });

  it('does not open as the row of another participant, tenant or key', () => {
    const sealed = seal(keyring, owner, contact);
    expect(() => unseal(keyring, { ...owner, participantId: newId() }, sealed)).toThrow(BrokenSeal);
    expect(() => unseal(keyring, { ...owner, tenantId: newId() }, sealed)).toThrow(BrokenSeal);
    expect(() => unseal(keyring, owner, { ...sealed, keyId: 'k1' })).toThrow(BrokenSeal);
    expect(() => unseal(keyring, owner, { ...sealed, keyId: 'lost' })).toThrow(BrokenSeal);
  });

  it('still opens what an older key sealed', () => {
    const old = seal({ ...keyring, contactKeyId: 'k1' }, owner, contact);
    expect(old.keyId).toBe('k1');
    expect(unseal(keyring, owner, old)).toEqual(contact);
  });

  it('finds the same phone number again within a tenant only', () => {
    const index = blindIndexOf(keyring, owner.tenantId, '+8613800000000');
    expect(seal(keyring, { ...owner, participantId: newId() }, contact).blindIndex).toBe(index);
    expect(blindIndexOf(keyring, newId(), '+8613800000000')).not.toBe(index);
    expect(seal(keyring, owner, { email: 'zhang@example.com' }).blindIndex).toBeNull();
  });
});

describe('what residents type', () => {
  it.each([
    ['138 0000 0000', '+8613800000000'],
    ['138-0000-0000', '+8613800000000'],
    ['+86 138 0000 0000', '+8613800000000'],
    ['0086 13800000000', '+8613800000000'],
    ['8613800000000', '+8613800000000'],
    ['13800000000', '+8613800000000'],
    ['010-83652222', '+861083652222'],
    ['(010) 8365 2222', '+861083652222'],
    ['+86 10 8365 2222', '+861083652222'],
    ['0571-8765432', '+865718765432'],
    ['400-610-0000', '+864006100000'],
    ['+44 20 7946 0958', '+442079460958'],
    ['12345', null],
    ['1380000000', null],
    ['138000000000', null],
    ['+86 12800000000', null],
    ['电话', null],
    ['', null],
  ])('phone %s is %s', (typed, normalised) => {
    expect(normalisePhone(typed)).toBe(normalised);
  });

  it('a contact is normalised, and empty fields are left out', () => {
    expect(checkContact({ name: ' 张建国 ', phone: '138 0000 0000', email: 'Zhang@Example.COM' })).toEqual({
      contact: { name: '张建国', phone: '+8613800000000', email: 'Zhang@example.com' },
      empty: false,
      faults: [],
    });
    expect(checkContact({ name: '', phone: null })).toEqual({ contact: {}, empty: true, faults: [] });
    expect(checkContact({ name: '张建国' })).toEqual({
      contact: { name: '张建国' },
      empty: true,
      faults: [],
    });
  });

  it('all faults are named at once, each with its field', () => {
    expect(checkContact({ name: '长'.repeat(51), phone: '12345', email: 'zhang@localhost' }).faults).toEqual([
      { path: ['contact', 'name'], code: 'TOO_LONG', params: { limit: 50, actual: 51 } },
      { path: ['contact', 'phone'], code: 'INVALID' },
      { path: ['contact', 'email'], code: 'INVALID' },
    ]);
  });

  it('a name may have as many characters as the limit, as people count them', () => {
    expect(checkContact({ name: '👩‍🌾'.repeat(contactLimits.name) }).faults).toEqual([]);
    expect(checkContact({ name: '👩‍🌾'.repeat(contactLimits.name + 1) }).faults).toHaveLength(1);
  });

  it.each([
    'a b@example.com',
    'a@b@example.com',
    '@example.com',
    'a@',
    'a\r\nBcc: x@example.com',
    '<a>@example.com',
  ])('e-mail %j is refused', (email) => {
    expect(checkContact({ email }).faults).toEqual([{ path: ['contact', 'email'], code: 'INVALID' }]);
  });
});

describe('what staff see', () => {
  it.each([
    [{ name: '张建国' }, { name: '张**' }],
    [{ name: '欧阳小明' }, { name: '欧**' }],
    [{ phone: '+8613800000000' }, { phone: '138****0000' }],
    [{ phone: '+861083652222' }, { phone: '010****2222' }],
    [{ phone: '+442079460958' }, { phone: '+44****0958' }],
    [{ email: 'zhang@example.com' }, { email: 'z***@example.com' }],
    [{}, {}],
  ])('%j as %j', (open, masked) => {
    expect(maskContact(open)).toEqual({ name: null, phone: null, email: null, ...masked });
  });

  it('never as many digits as would be needed to call', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3_000_000_000, max: 9_999_999_999 }), (rest) => {
        const phone = `+861${rest}`;
        const shown = maskContact({ phone }).phone?.replace(/\D/g, '') ?? '';
        expect(shown.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
