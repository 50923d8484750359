import { Role } from '@linli/database/generated/prisma/enums';

/** Groups of roles for the permission table. They have no meaning of their own and appear nowhere else. */
export const gridRoles: readonly Role[] = ['GRID_MEMBER', 'GRID_LEADER', 'GRID_BRANCH_SECRETARY'];
export const gridHeads: readonly Role[] = ['GRID_LEADER', 'GRID_BRANCH_SECRETARY'];
export const communityRoles: readonly Role[] = [
  'COMMUNITY_SECRETARY',
  'GOVERNANCE_SECRETARY',
  'FIRST_SECRETARY',
];
export const dispatchers: readonly Role[] = ['STREET_OFFICER', 'HOTLINE_OFFICER', 'DISTRICT_ORGANIZER'];
export const departmentRoles: readonly Role[] = ['DEPARTMENT_OFFICER', 'ENFORCEMENT_OFFICER'];

/** The roles that come with a posting. */
export const posted: readonly Role[] = ['GOVERNANCE_SECRETARY', 'FIRST_SECRETARY'];

/** Everybody on the staff. */
export const everyRole: readonly Role[] = Object.values(Role);

/** Who answers for a territory: from the grid up to the district. */
export const ladderRoles: readonly Role[] = [...gridRoles, ...communityRoles, ...dispatchers];
/** Who can be given an appeal to handle. */
export const handlers: readonly Role[] = [
  ...gridRoles,
  ...communityRoles,
  'APPRENTICE',
  'PROPERTY_STAFF',
  'STREET_OFFICER',
  ...departmentRoles,
  'DISTRICT_ORGANIZER',
];
/** Who handles whatever the own unit holds or helps with. */
export const unitHandlers: readonly Role[] = handlers.filter((role) => role !== 'APPRENTICE');
