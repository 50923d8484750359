import type { Role } from '@linli/database/generated/prisma/enums';

/** Whom a community's team is made of, in the order in which it is shown. The database refuses every other role. */
export const teamRoles: readonly Role[] = [
  'COMMUNITY_SECRETARY',
  'GOVERNANCE_SECRETARY',
  'FIRST_SECRETARY',
  'APPRENTICE',
  'GRID_BRANCH_SECRETARY',
  'GRID_LEADER',
  'GRID_MEMBER',
  'PATROL_VOLUNTEER',
];
