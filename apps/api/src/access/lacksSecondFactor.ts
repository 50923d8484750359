import { requiresSecondFactor } from '@linli/core/access/secondFactor';
import type { StaffActor } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import type { SignedIn } from '@linli/graph/context';

/** Whether a tenant asks for more than was shown at this sign-in. */
export async function lacksSecondFactor(
  services: Services,
  { secondFactor }: SignedIn,
  { tenantId }: StaffActor,
): Promise<boolean> {
  return secondFactor !== true && (await requiresSecondFactor(services, [tenantId]));
}
