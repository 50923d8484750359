import { grantRole } from '@linli/core/access/grant';
import { system } from '@linli/core/actor';
import { createPerson } from '@linli/core/people/create';
import type { Services } from '@linli/core/services';
import type { Role } from '@linli/database/generated/prisma/enums';

// Whoever tries out an import wants to see all of it and to set things right.
const roles: readonly Role[] = ['ADMINISTRATOR', 'DISTRICT_ORGANIZER'];

/** Makes a user a member of staff at the top of every tenant that imports have filled. Returns the tenants that are new to them. */
export async function showImported(services: Services, email: string): Promise<readonly string[] | null> {
  const { database } = services;
  const user = await database.user.findUnique({ where: { email: email.toLowerCase() } });
  if (!user) return null;
  const runs = await database.importRun.findMany({ distinct: ['tenantId'], select: { tenantId: true } });
  const tenants = await database.tenant.findMany({
    where: { id: { in: runs.map(({ tenantId }) => tenantId) }, people: { none: { userId: user.id } } },
    include: {
      places: { where: { ancestors: { every: { depth: 0 } } }, orderBy: { id: 'asc' }, take: 1 },
      organizations: { where: { kind: 'DISTRICT_OFFICE' }, orderBy: { id: 'asc' }, take: 1 },
    },
    orderBy: { code: 'asc' },
  });
  const shown: string[] = [];
  for (const { id: tenantId, code, places, organizations } of tenants) {
    const [top] = places;
    if (!top) continue;
    const { id: personId } = await createPerson(services, system, {
      tenantId,
      name: user.name,
      organizationId: organizations[0]?.id ?? null,
      userId: user.id,
      email: user.email,
    });
    for (const role of roles) await grantRole(services, system, { personId, role, placeId: top.id });
    shown.push(code);
  }
  return shown;
}
