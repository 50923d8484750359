import type { Keyring } from '../keyring.ts';

/** The secrets as an operator writes them: 32 bytes each, in hex or base64. */
export interface KeyringTexts {
  /** "name:key", comma-separated; the first one seals, the others still open. */
  readonly contactKeys: string | undefined;
  readonly blindIndexKey: string | undefined;
  readonly receiptKey: string | undefined;
  readonly photoKey: string | undefined;
}

export class KeyringFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

/** @throws KeyringFaults naming everything that is wrong, and never a key */
export function keyringFrom(texts: KeyringTexts): Keyring {
  const faults: string[] = [];
  const single = (name: keyof KeyringTexts) => readKey(name, texts[name], faults);
  const contactKeys = readContactKeys(texts.contactKeys, faults);
  const keyring = {
    contactKeyId: [...contactKeys.keys()][0] ?? '',
    contactKeys,
    blindIndexKey: single('blindIndexKey'),
    receiptKey: single('receiptKey'),
    photoKey: single('photoKey'),
  };
  const all = [...contactKeys.values(), keyring.blindIndexKey, keyring.receiptKey, keyring.photoKey];
  const distinct = new Set(all.map((key) => Buffer.from(key).toString('hex')));
  if (faults.length === 0 && distinct.size < all.length) faults.push('the same key is used twice');
  if (faults.length > 0) throw new KeyringFaults(faults);
  return keyring;
}

function readContactKeys(text: string | undefined, faults: string[]): Map<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  if (!text?.trim()) faults.push('contactKeys is missing');
  for (const [index, entry] of (text?.trim() ? text.split(',') : []).entries()) {
    const [id = '', key] = entry.split(':', 2).map((part) => part.trim());
    if (!/^[\w-]{1,32}$/.test(id) || key === undefined) {
      faults.push(`contactKeys, entry ${index + 1}: expected name:key`);
    } else if (keys.has(id)) {
      faults.push(`contactKeys, entry ${index + 1}: "${id}" is named twice`);
    } else {
      keys.set(id, readKey(`contactKeys "${id}"`, key, faults));
    }
  }
  return keys;
}

function readKey(name: string, text: string | undefined, faults: string[]): Uint8Array {
  const key = decode(text?.trim() ?? '');
  if (!text?.trim()) faults.push(`${name} is missing`);
  else if (key === null) faults.push(`${name} is neither hex nor base64`);
  else if (key.length !== 32) faults.push(`${name} has ${key.length} bytes, expected 32`);
  return key ?? new Uint8Array();
}

function decode(text: string): Uint8Array | null {
  if (/^(?:[0-9a-f]{2})+$/i.test(text)) return new Uint8Array(Buffer.from(text, 'hex'));
  if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return new Uint8Array(Buffer.from(text, 'base64'));
  return null;
}
