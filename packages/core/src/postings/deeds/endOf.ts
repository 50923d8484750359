import { dateInTenant } from '../../places/dates.ts';
import type { Change } from '../../write.ts';

/** Who leaves has no duty and no post in another unit from tomorrow on, as a part of a larger change. */
export async function endDutiesOf(
  { tx, now }: Change,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
): Promise<void> {
  const today = await dateInTenant(tx, tenantId, now);
  await tx.$executeRaw`UPDATE duty_member SET ends_on = greatest(starts_on, ${today}::date)
    WHERE person_id = ${personId}::uuid AND (ends_on IS NULL OR ends_on > ${today}::date)`;
  await tx.$executeRaw`UPDATE cross_post SET ends_on = greatest(starts_on, ${today}::date)
    WHERE person_id = ${personId}::uuid AND (ends_on IS NULL OR ends_on > ${today}::date)`;
}
