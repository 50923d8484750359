import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An authenticator app that has read the code of the enrolment. */
export class AuthenticatorApp {
  readonly #key: Buffer;

  constructor(uri: string) {
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    const bits = [...secret].map((one) => alphabet.indexOf(one).toString(2).padStart(5, '0')).join('');
    const bytes = bits.match(/.{8}/g) ?? [];
    this.#key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  }

  /** The six digits of this half minute, or of so many after it. One after still counts when a test dawdles, one before does not. */
  code(steps = 0): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
    const digest = createHmac('sha1', this.#key).update(counter).digest();
    const offset = (digest.at(-1) ?? 0) & 15;
    return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }

  /** Six digits that are right at no time near this one. */
  wrong(): string {
    const right = [-2, -1, 0, 1, 2].map((steps) => this.code(steps));
    return (
      ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? ''
    );
  }
}
