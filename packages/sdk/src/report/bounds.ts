import { spoken } from '../base/dates.ts';
import { fill, type Locale } from '../base/words.ts';
import type { Question } from './form.ts';
import type { ReportTexts } from './view.ts';

type Bounds<Value> = [from: Value | null | undefined, to: Value | null | undefined];

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

/** What is wrong with a number or a day, as a sentence that names the bound. */
export function outside(
  question: Question,
  given: string,
  t: ReportTexts,
  locale: Locale,
): string | undefined {
  const value = plain(given);
  const judge = <Value>(
    is: Value,
    [from, to]: Bounds<Value>,
    low: string,
    high: string,
    name: (bound: Value) => string,
  ) =>
    from != null && is < from
      ? fill(low, { bound: name(from) })
      : to != null && is > to
        ? fill(high, { bound: name(to) })
        : undefined;
  if (question.kind === 'NUMBER') {
    if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return t.need_number;
    return judge(Number(value), [question.min, question.max], t.number_from, t.number_to, String);
  }
  if (question.kind !== 'DATE') return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return t.need_day;
  return judge(value, daysOf(question), t.day_from, t.day_to, (day) => spoken(`${day}T00:00`, locale, false));
}
