import type { MethodCard } from '@linli/database/generated/prisma/client';
import { cleanWords, noteLimit, titleLimit, wordFaults } from '../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import { servingAt } from '../organizations/serving.ts';
import type { Transaction } from '../services.ts';

/** What a method card says. It names no resident. */
export interface MethodContent {
  readonly title: string;
  /** When it is done like this. */
  readonly situation: string;
  /** What is done, one after the other. */
  readonly steps: readonly string[];
  /** What not to do. */
  readonly avoid?: string | null;
  /** The unit that taught it. */
  readonly teacherUnitId?: string | null;
  /** Who taught it, in words: a colleague, an expert. */
  readonly teacher?: string | null;
  /** By which it is found again, one at least. */
  readonly categoryIds: readonly string[];
}

const mostSteps = 20;
const longestStep = 500;
const mostCategories = 10;

/** The columns that say so. */
export type MethodColumns = Pick<
  MethodCard,
  'title' | 'situation' | 'steps' | 'avoid' | 'teacherUnitId' | 'teacher'
>;

/** The same with its words as they are kept; empty ones are none. */
export function cleaned(content: MethodContent): { columns: MethodColumns; categoryIds: string[] } {
  const { title, situation, steps, avoid, teacherUnitId = null, teacher, categoryIds } = content;
  return {
    columns: {
      title: cleanWords(title),
      situation: cleanWords(situation),
      steps: steps.map(cleanWords),
      avoid: cleanWords(avoid ?? '') || null,
      teacherUnitId,
      teacher: cleanWords(teacher ?? '') || null,
    },
    categoryIds: [...new Set(categoryIds)].toSorted(),
  };
}

/** @throws InvalidInput with all that is wrong with a cleaned one */
export async function assertMethod(
  tx: Transaction,
  tenantId: string,
  { columns, categoryIds }: ReturnType<typeof cleaned>,
  now: Date,
): Promise<void> {
  const { title, situation, steps, avoid, teacherUnitId, teacher } = columns;
  const faults = [
    ...wordFaults(['title'], title, { limit: titleLimit, required: true }),
    ...wordFaults(['situation'], situation, { limit: noteLimit, required: true }),
    ...(steps.length === 0 ? [{ path: ['steps'], code: 'REQUIRED' as const }] : []),
    ...tooMany('steps', steps.length, mostSteps),
    ...steps.flatMap((step, index) =>
      wordFaults(['steps', String(index)], step, { limit: longestStep, required: true }),
    ),
    ...wordFaults(['avoid'], avoid ?? '', { limit: noteLimit }),
    ...wordFaults(['teacher'], teacher ?? '', { limit: titleLimit }),
    ...(await unitFaults(tx, tenantId, teacherUnitId, now)),
    ...(await categoryFaults(tx, tenantId, categoryIds)),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
}

function tooMany(field: string, actual: number, limit: number): FieldFault[] {
  return actual > limit ? [{ path: [field], code: 'TOO_MANY', params: { limit } }] : [];
}

async function categoryFaults(tx: Transaction, tenantId: string, ids: string[]): Promise<FieldFault[]> {
  if (ids.length === 0) return [{ path: ['categories'], code: 'REQUIRED' }];
  const many = tooMany('categories', ids.length, mostCategories);
  if (many.length > 0) return many;
  const known = await tx.category.count({ where: { id: { in: ids.filter(isId) }, tenantId } });
  return known === ids.length ? [] : [{ path: ['categories'], code: 'UNKNOWN' }];
}

/** A unit of the tenant, or one that serves a place of it. */
async function unitFaults(
  tx: Transaction,
  tenantId: string,
  id: string | null,
  now: Date,
): Promise<FieldFault[]> {
  if (id === null) return [];
  const serves = { some: await servingAt(tx, tenantId, now) };
  const where = { id, OR: [{ tenantId }, { serves }] };
  const known = isId(id) && (await tx.organization.count({ where })) > 0;
  return known ? [] : [{ path: ['teacherUnit'], code: 'UNKNOWN' }];
}
