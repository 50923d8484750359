import type { Organization } from '@linli/database/generated/prisma/client';
import { servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';

/** A unit that no relation leads to. */
export const unitOf = batch(async (context, ids): Promise<ReadonlyMap<string, Organization>> => {
  const units = await servicesOf(context).database.organization.findMany({ where: { id: { in: [...ids] } } });
  return new Map(units.map((unit) => [unit.id, unit]));
});
