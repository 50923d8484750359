import type { Question } from './form.ts';

export type Bounds<Value> = [from: Value | null | undefined, to: Value | null | undefined];

/** A number or day as people type it: full-width digits of a Chinese keyboard too. */
export const plain = (value: string): string => value.normalize('NFKC').trim();

/** Today where the reader is, as a date input has it. */
const today = (): string =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The first and last day that fit. */
export const daysOf = ({ earliest, latest }: Question): Bounds<string> => {
  const day = (bound: string | null): string | null => (bound === 'TODAY' ? today() : bound);
  return [day(earliest), day(latest)];
};
