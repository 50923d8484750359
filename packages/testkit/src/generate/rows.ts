import type { Prisma } from '@linli/database/generated/prisma/client';
import type { PlaceKind } from '@linli/database/generated/prisma/enums';

/** Prisma does not know PostgreSQL's polygons: they are written as literals. */
export interface BoundaryPartRow {
  readonly id: string;
  readonly tenantId: string;
  readonly boundaryId: string;
  readonly placeId: string;
  readonly kind: PlaceKind;
  readonly current: boolean;
  readonly ring: string;
  readonly holes: string;
}

/** The tables that are generated, with what a row of each is. */
export interface RowTypes {
  tenant: Prisma.TenantCreateManyInput;
  place: Prisma.PlaceCreateManyInput;
  place_version: Prisma.PlaceVersionCreateManyInput;
  place_ancestor: Prisma.PlaceAncestorCreateManyInput;
  place_boundary: Prisma.PlaceBoundaryCreateManyInput;
  boundary_part: BoundaryPartRow;
  estate_profile: Prisma.EstateProfileCreateManyInput;
  organization: Prisma.OrganizationCreateManyInput;
  organization_place: Prisma.OrganizationPlaceCreateManyInput;
  person: Prisma.PersonCreateManyInput;
  role_grant: Prisma.RoleGrantCreateManyInput;
  site: Prisma.SiteCreateManyInput;
  configuration: Prisma.ConfigurationCreateManyInput;
  category: Prisma.CategoryCreateManyInput;
  category_version: Prisma.CategoryVersionCreateManyInput;
  appeal: Prisma.AppealCreateManyInput;
  appeal_content: Prisma.AppealContentCreateManyInput;
  appeal_event: Prisma.AppealEventCreateManyInput;
  event_text: Prisma.EventTextCreateManyInput;
  participant: Prisma.ParticipantCreateManyInput;
  return_visit: Prisma.ReturnVisitCreateManyInput;
  publication: Prisma.PublicationCreateManyInput;
}

export type TableName = keyof RowTypes;

/** In this order no row comes before one that it points at. */
export const tableNames = [
  'tenant',
  'place',
  'place_version',
  'place_ancestor',
  'place_boundary',
  'boundary_part',
  'estate_profile',
  'organization',
  'organization_place',
  'person',
  'role_grant',
  'site',
  'configuration',
  'category',
  'category_version',
  'appeal',
  'appeal_content',
  'appeal_event',
  'event_text',
  'participant',
  'return_visit',
  'publication',
] as const satisfies readonly TableName[];

/** Rows of any tables. All rows of one table have the same keys. */
export type Rows = { [Name in TableName]: RowTypes[Name][] };

export function noRows(): Rows {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
}
