import { visibleAppeals } from '../appeals/visible.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';

/** The title of an appeal as it stands now, of those that the viewer may read; a map entry without words where they were erased. */
const titles = batch<string>(async (context, ids) => {
  const rows = await servicesOf(context).database.appeal.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleAppeals(context)] },
    select: { id: true, content: { select: { title: true } } },
  });
  return new Map(rows.map(({ id, content }) => [id, content?.title ?? '']));
});

/** Those entries of a pack whose appeal the viewer may read, in their order, each with the title as it stands now. */
export async function readableEntries<Entry>(
  context: Context,
  entries: readonly Entry[],
  appealOf: (entry: Entry) => string | null,
): Promise<(Entry & { readonly title: string | null })[]> {
  const found = await Promise.all(
    entries.map(async (entry) => {
      const appealId = appealOf(entry);
      if (appealId === null) return [{ ...entry, title: null }];
      const title = await titles(context, appealId);
      return title === undefined ? [] : [{ ...entry, title: title || null }];
    }),
  );
  return found.flat();
}

/** What was promised, as it stands now; nothing where it has been erased. The entry is one that the viewer may read. */
export const promiseOf = batch<string>(async (context, ids) => {
  const rows = await servicesOf(context).database.commitment.findMany({
    where: { AND: [{ id: { in: [...ids] } }, { appeal: visibleAppeals(context) }] },
    select: { id: true, event: { select: { text: { select: { text: true, erasedAt: true } } } } },
  });
  return new Map(
    rows.flatMap(({ id, event }) => (event.text?.erasedAt === null ? [[id, event.text.text] as const] : [])),
  );
});
