import type { Organization, Site } from '@linli/database/generated/prisma/client';
import type { OrganizationKind } from '@linli/database/generated/prisma/enums';
import { servingAt } from '../organizations/serving.ts';
import type { Services } from '../services.ts';

/** Whom a resident can complain about by name. */
const kinds: OrganizationKind[] = [
  'PROPERTY_COMPANY',
  'COMMUNITY_COMMITTEE',
  'OWNERS_COMMITTEE',
  'PROPERTY_RIGHT_UNIT',
  'STREET_OFFICE',
  'GREENING_FIRM',
  'UTILITY',
];

/** Units that an appeal on this site can be about: those that serve its place, anything in it, or anything above it. */
export async function aboutChoices(
  services: Services,
  site: Pick<Site, 'placeId' | 'tenantId'>,
): Promise<Organization[]> {
  const now = services.clock.now();
  const running = await servingAt(services.database, site.tenantId, now);
  const organizations = await services.database.organization.findMany({
    where: {
      kind: { in: kinds },
      AND: [{ OR: [{ endedAt: null }, { endedAt: { gt: now } }] }],
      serves: {
        some: {
          ...running,
          place: {
            OR: [
              { ancestors: { some: { ancestorId: site.placeId } } },
              { descendants: { some: { placeId: site.placeId } } },
            ],
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
  return organizations.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
