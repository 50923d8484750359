/** Chance that can be repeated: the same seed gives the same numbers everywhere (sfc32). */
export class Random {
  readonly #state: Uint32Array;

  constructor(seed: string) {
    this.#state = seedOf(seed);
    for (let warmUp = 0; warmUp < 16; warmUp++) this.#next();
  }

  /** In [0, 1). */
  unit(): number {
    return this.#next() / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  /** A whole number below the limit. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  /** Log-normal around a median, as waiting times are: most are short, some are very long. */
  around(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
    return median * Math.exp(spread * normal);
  }

  /** A UUIDv7 of a moment, in milliseconds. */
  uuid(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const [a, b] = [this.#next(), this.#next()];
    const version = (a & 0xfff).toString(16).padStart(3, '0');
    const variant = (0x8000 | ((a >>> 12) & 0x3fff)).toString(16);
    const rest =
      (b >>> 0).toString(16).padStart(8, '0') +
      ((this.#next() >>> 16) & 0xffff).toString(16).padStart(4, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${version}-${variant}-${rest}`;
  }

  /** So many hexadecimal digits. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.#next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  #next(): number {
    const state = this.#state;
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const result = (a + b + counter) >>> 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + result;
    state[3] = counter + 1;
    return result;
  }
}

function seedOf(seed: string): Uint32Array {
  const state = new Uint32Array([0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]);
  for (const character of seed) {
    for (let index = 0; index < 3; index++) {
      state[index] = Math.imul((state[index] ?? 0) ^ (character.codePointAt(0) ?? 0), 0x01000193 + 2 * index);
    }
  }
  return state;
}
