import type { Role } from '@linli/database/generated/prisma/enums';
import type { StaffActor } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { managedPlaces } from './manageable.ts';

export interface UnpublishTeamMemberInput {
  readonly personId: string;
  readonly role: Role;
  readonly placeIds: readonly string[];
}

/** Takes back what was shown of somebody at these places; nothing of it is kept. A retry finds nothing left. */
export async function unpublishTeamMember(
  services: Services,
  actor: StaffActor,
  { personId, role, ...input }: UnpublishTeamMemberInput,
): Promise<void> {
  await write(services, actor, 'team.unpublish', async ({ tx, audit }) => {
    const { tenantId } = actor;
    const placeIds = await managedPlaces(tx, actor, input.placeIds);
    const where = { tenantId, personId, role, placeId: { in: placeIds } };
    const { count } = await tx.teamMember.deleteMany({ where });
    if (count === 0) return;
    const before = { role, placeIds };
    await audit({ tenantId, targetType: 'Person', targetId: personId, before });
  });
}
