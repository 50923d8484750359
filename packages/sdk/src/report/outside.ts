import { spoken } from '../base/dates.ts';
import { fill, type Locale } from '../base/words.ts';
import type { finish } from '../locales/zh-CN/finish.ts';
import { type Bounds, daysOf, plain } from './bounds.ts';
import type { Question } from './form.ts';

/** What is wrong with a number or a day, as a sentence that names the bound. */
export function outside(
  question: Question,
  given: string,
  t: typeof finish,
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
