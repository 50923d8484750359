import { wordFaults } from '../appeals/words.ts';
import type { FieldFault } from '../errors/errors.ts';
import type { CategoryQuestion } from './questions.ts';

/** Answers by question key; every kind of answer is a list of strings. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export const answerLimit = 1_000;

interface Given {
  readonly photoIds: readonly string[];
  /** Of the tenant's calendar, as YYYY-MM-DD: what "today" is to a question for a date. */
  readonly today?: string;
}

/** What is wrong with the answers to a category's questions; all faults at once. Stoppers are faults too: STOPPED, with the advice by language. */
export function checkAnswers(
  questions: readonly CategoryQuestion[],
  answers: Answers,
  given: Given = { photoIds: [] },
): FieldFault[] {
  const asked = askedQuestions(questions, answers);
  const keys = new Set(asked.map(({ key }) => key));
  const unknown = Object.keys(answers).filter((key) => !keys.has(key));
  return [
    ...unknown.map((key): FieldFault => ({ path: ['answers', key], code: 'UNKNOWN' })),
    ...asked.flatMap((question) => answerFaults(question, answers[question.key] ?? [], given)),
  ];
}

/** The questions that are asked, given the answers so far. */
export function askedQuestions(
  questions: readonly CategoryQuestion[],
  answers: Answers,
): readonly CategoryQuestion[] {
  const asked: CategoryQuestion[] = [];
  for (const question of questions) {
    const { when } = question;
    const earlierAsked = !when || asked.some(({ key }) => key === when.key);
    const holds = !when || (answers[when.key] ?? []).some((value) => when.equals.includes(value));
    if (earlierAsked && holds) asked.push(question);
  }
  return asked;
}

const severalFit = new Set<CategoryQuestion['kind']>(['CHOICES', 'PHOTO']);

function answerFaults(question: CategoryQuestion, values: readonly string[], given: Given): FieldFault[] {
  const path = ['answers', question.key];
  if (values.every((value) => value.trim() === '')) {
    return question.required ? [{ path, code: 'REQUIRED' }] : [];
  }
  if (values.length > 1 && !severalFit.has(question.kind)) {
    return [{ path, code: 'TOO_MANY', params: { limit: 1, actual: values.length } }];
  }
  if (new Set(values).size < values.length) return [{ path, code: 'DUPLICATE' }];
  return values.flatMap((value) => valueFaults(question, value, path, given));
}

function valueFaults(
  question: CategoryQuestion,
  value: string,
  path: readonly string[],
  given: Given,
): FieldFault[] {
  const { kind, choices } = question;
  switch (kind) {
    case 'TEXT':
      return wordFaults(path, value, { limit: answerLimit });
    case 'NUMBER':
      return numberFaults(question, value, path);
    case 'DATE':
      return dateFaults(question, value, path, given.today);
    case 'PHOTO':
      return given.photoIds.includes(value) ? [] : [{ path, code: 'UNKNOWN' }];
    case 'CHOICE':
    case 'CHOICES': {
      const choice = choices.find((candidate) => candidate.value === value);
      if (choice === undefined) return [{ path, code: 'UNKNOWN' }];
      return choice.stopper ? [{ path, code: 'STOPPED', params: choice.stopper }] : [];
    }
  }
}

function numberFaults({ min, max }: CategoryQuestion, value: string, path: readonly string[]): FieldFault[] {
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return [{ path, code: 'INVALID' }];
  const number = Number(value);
  const isWithin = number >= (min ?? number) && number <= (max ?? number);
  return isWithin ? [] : [{ path, code: 'OUT_OF_RANGE', params: bounds(min, max) }];
}

/** Dates of one form compare as text. */
function dateFaults(
  { earliest, latest }: CategoryQuestion,
  value: string,
  path: readonly string[],
  today?: string,
): FieldFault[] {
  if (!isDate(value)) return [{ path, code: 'INVALID' }];
  const bound = (named: string | undefined) => (named === 'TODAY' ? today : named);
  const [from, to] = [bound(earliest), bound(latest)];
  const isWithin = value >= (from ?? value) && value <= (to ?? value);
  return isWithin ? [] : [{ path, code: 'OUT_OF_RANGE', params: bounds(from, to) }];
}

function bounds<T extends string | number>(from: T | undefined, to: T | undefined) {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
