import { cleanWords, seenLength } from '../appeals/words.ts';
import type { FieldFault } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import type { Transaction } from '../services.ts';
import type { Focus } from './store.ts';

const mostFoci = 10;
const longestTitle = 60;

export function cleanFocus(focus: readonly Focus[]): Focus[] {
  return focus.map(({ title, categoryId }) => ({ title: cleanWords(title), categoryId }));
}

/** What is wrong with a cleaned list of foci; all faults at once. */
export async function focusFaults(
  tx: Transaction,
  tenantId: string,
  focus: readonly Focus[],
): Promise<FieldFault[]> {
  const ids = focus.map(({ categoryId }) => categoryId).filter((id) => id !== null);
  const known = await tx.category.findMany({
    where: { id: { in: ids.filter(isId) }, tenantId },
    select: { id: true },
  });
  const categories = new Set(known.map(({ id }) => id));
  const faults: FieldFault[] = [];
  if (focus.length > mostFoci) {
    faults.push({ path: ['focus'], code: 'TOO_MANY', params: { limit: mostFoci } });
  }
  for (const [index, { title, categoryId }] of focus.entries()) {
    const path = (field: string) => ['focus', String(index), field];
    const actual = seenLength(title);
    if (title === '') faults.push({ path: path('title'), code: 'REQUIRED' });
    if (actual > longestTitle) {
      faults.push({ path: path('title'), code: 'TOO_LONG', params: { limit: longestTitle, actual } });
    }
    if (categoryId !== null && !categories.has(categoryId)) {
      faults.push({ path: path('category'), code: 'UNKNOWN' });
    }
  }
  return faults;
}
