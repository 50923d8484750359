import type { Appeal } from '@linli/database/generated/prisma/client';
import { handlers } from '../access/roles.ts';
import type { Change } from '../write.ts';

/** Which of a person's appeals that person could not go on with in the roles that are left. */
export async function lostBy({ tx, now }: Change, personId: string): Promise<(appeal: Appeal) => boolean> {
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    include: { grants: { where: running } },
  });
  const left = person.grants.filter(({ role }) => handlers.includes(role));
  const units = [person.organizationId, ...left.map(({ organizationId }) => organizationId)];
  return ({ holderUnitId }) => left.length === 0 || !units.includes(holderUnitId);
}
