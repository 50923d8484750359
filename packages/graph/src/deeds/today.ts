import { dateInTenant } from '@linli/core/places/dates';
import { tenantOfCaller } from '../access/tenant.ts';
import { type Context, servicesOf } from '../context.ts';

/** The day by the clocks of the caller's tenant. */
export async function todayOf(context: Context): Promise<Date> {
  const { database, clock } = servicesOf(context);
  const tenantId = tenantOfCaller(context);
  if (tenantId === undefined) throw new Error('asked before it was known who asks');
  return dateInTenant(database, tenantId, clock.now());
}
