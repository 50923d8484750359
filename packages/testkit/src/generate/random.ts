/** Chance that can be repeated: the same seed gives the same numbers everywhere (sfc32). */
export class Random {
  #a = 0x9e3779b9;
  #b = 0x243f6a88;
  #c = 0xb7e15162;
  #counter = 1;

  constructor(seed: string) {
    for (const character of seed) {
      const code = character.codePointAt(0) ?? 0;
      this.#a = Math.imul(this.#a ^ code, 0x01000193) >>> 0;
      this.#b = Math.imul(this.#b ^ code, 0x01000195) >>> 0;
      this.#c = Math.imul(this.#c ^ code, 0x01000197) >>> 0;
    }
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
    const result = (this.#a + this.#b + this.#counter) >>> 0;
    this.#a = (this.#b ^ (this.#b >>> 9)) >>> 0;
    this.#b = (this.#c + (this.#c << 3)) >>> 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) >>> 0;
    this.#counter = (this.#counter + 1) >>> 0;
    return result;
  }
}
