import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Context } from '../../context.ts';
import { servicesOf } from '../../context.ts';
import { batch } from '../../loading/batch.ts';
import { visibleAppeals } from '../visible.ts';

const rowOf = batch(async (context, ids): Promise<ReadonlyMap<string, Appeal>> => {
  const where = { AND: [{ id: { in: [...ids] } }, visibleAppeals(context)] };
  const rows = await servicesOf(context).database.appeal.findMany({ where });
  return new Map(rows.map((row) => [row.id, row]));
});

/** Appeals that the viewer may read, in the order of their ids. */
export async function appealsById(context: Context, ids: readonly string[]): Promise<Appeal[]> {
  const rows = await Promise.all(ids.map((id) => rowOf(context, id)));
  return rows.filter((row) => row !== undefined);
}
