import type { z } from 'zod';
import type { FieldErrorCode, FieldFault } from '../errors/errors.ts';

interface QuestionIssue {
  readonly path: readonly (string | number)[];
  readonly code: FieldErrorCode;
}

/** A question as far as others depend on it. */
interface Sketch {
  readonly key: string;
  readonly kind: string;
  readonly choices: readonly { readonly value: string }[];
  readonly when?: { readonly key: string; readonly equals: readonly string[] } | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit?: object | undefined;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

/** What is wrong with questions that are well formed each by itself. */
export function questionIssues(questions: readonly Sketch[]): QuestionIssue[] {
  const earlier = new Map<string, readonly string[]>();
  return questions.flatMap((question, index) => {
    const { key, choices, when } = question;
    const values = choices.map(({ value }) => value);
    const issues: QuestionIssue[] = [...boundIssues(question)];
    if (earlier.has(key)) issues.push({ path: ['key'], code: 'DUPLICATE' });
    if (hasChoices(question) && choices.length === 0) issues.push({ path: ['choices'], code: 'REQUIRED' });
    if (!hasChoices(question) && choices.length > 0) issues.push({ path: ['choices'], code: 'INVALID' });
    for (const [place, value] of values.entries()) {
      if (values.indexOf(value) < place)
        issues.push({ path: ['choices', place, 'value'], code: 'DUPLICATE' });
    }
    const known = when && earlier.get(when.key);
    if (when && !known) issues.push({ path: ['when', 'key'], code: 'UNKNOWN' });
    else if (when && !when.equals.every((value) => known?.includes(value))) {
      issues.push({ path: ['when', 'equals'], code: 'UNKNOWN' });
    }
    earlier.set(key, values);
    return issues.map(({ path, code }) => ({ path: [index, ...path], code }));
  });
}

function hasChoices({ kind }: Sketch): boolean {
  return kind === 'CHOICE' || kind === 'CHOICES';
}

function boundIssues({ kind, min, max, unit, earliest, latest }: Sketch): QuestionIssue[] {
  const misplaced = (field: string, value: unknown, fits: boolean): QuestionIssue[] =>
    value !== undefined && !fits ? [{ path: [field], code: 'INVALID' }] : [];
  const [number, date] = [kind === 'NUMBER', kind === 'DATE'];
  const turned = (field: string, from?: string | number, to?: string | number): QuestionIssue[] =>
    from !== undefined && to !== undefined && from !== 'TODAY' && to !== 'TODAY' && from > to
      ? [{ path: [field], code: 'OUT_OF_RANGE' }]
      : [];
  return [
    ...misplaced('min', min, number),
    ...misplaced('max', max, number),
    ...misplaced('unit', unit, number),
    ...misplaced('earliest', earliest, date),
    ...misplaced('latest', latest, date),
    ...turned('max', min, max),
    ...turned('latest', earliest, latest),
  ];
}

/** The findings of the shape in the words of the project. */
export function fieldFaultsOf(issues: readonly z.core.$ZodIssue[]): FieldFault[] {
  return issues.map((issue) => ({ path: ['questions', ...issue.path.map(String)], ...codeOf(issue) }));
}

function codeOf(issue: z.core.$ZodIssue): Pick<FieldFault, 'code' | 'params'> {
  if (issue.code === 'custom') return { code: (issue.params as { code: FieldErrorCode }).code };
  if (issue.code === 'too_small') return { code: 'REQUIRED' };
  if (issue.code === 'too_big') {
    const code = issue.origin === 'array' ? 'TOO_MANY' : 'TOO_LONG';
    return { code, params: { limit: Number(issue.maximum) } };
  }
  return { code: issue.code === 'invalid_type' && issue.input === undefined ? 'REQUIRED' : 'INVALID' };
}
