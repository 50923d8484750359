import { newId } from '../ids.ts';
import type { Transaction } from '../services.ts';
import { configurationAt, type EffectiveConfiguration } from './at.ts';
import { defaultConfiguration } from './shape.ts';

/**
 * The settings in force, as a row that an appeal can point at. Where nobody has configured anything the defaults
 * are written down first, for the whole tenant: a later change of the defaults never rewrites a promise.
 */
export async function pinConfiguration(
  tx: Transaction,
  tenantId: string,
  placeId: string | null,
  at: Date,
): Promise<EffectiveConfiguration & { readonly id: string }> {
  const anchor = placeId ?? (await topPlace(tx, tenantId));
  const effective = await configurationAt(tx, anchor, at);
  if (effective.id !== null) return { ...effective, id: effective.id };
  const top = await topPlace(tx, tenantId);
  // They end where settings that are to come begin. Two acceptances at once write one row.
  await tx.$executeRaw`
    INSERT INTO configuration (id, tenant_id, place_id, valid_from, valid_to, "values")
    SELECT ${newId()}::uuid, ${tenantId}::uuid, ${top}::uuid, ${new Date(0)}, min(c.valid_from),
      ${JSON.stringify(defaultConfiguration)}::jsonb
    FROM configuration c WHERE c.place_id = ${top}::uuid AND c.valid_from > ${new Date(0)}
    ON CONFLICT DO NOTHING`;
  const row = await tx.configuration.findFirstOrThrow({ where: { placeId: top, validFrom: new Date(0) } });
  return { id: row.id, values: defaultConfiguration };
}

/** The tenant's city, district or, if a street runs its data alone, that street. */
async function topPlace(tx: Transaction, tenantId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ place_id: string }[]>`
    SELECT a.place_id FROM place_ancestor a
    WHERE a.tenant_id = ${tenantId}::uuid
    GROUP BY a.place_id HAVING count(*) = 1
    LIMIT 1`;
  const top = rows[0];
  if (top === undefined) throw new Error(`tenant ${tenantId} has no place`);
  return top.place_id;
}
