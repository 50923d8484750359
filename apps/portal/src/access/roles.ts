import type { Role } from '@linli/client/generated/graphql';

/** In the order of the ladder; the compiler misses none. */
const all: Record<Role, true> = {
  GRID_MEMBER: true,
  GRID_LEADER: true,
  GRID_BRANCH_SECRETARY: true,
  COMMUNITY_SECRETARY: true,
  GOVERNANCE_SECRETARY: true,
  FIRST_SECRETARY: true,
  APPRENTICE: true,
  PROPERTY_STAFF: true,
  STREET_OFFICER: true,
  HOTLINE_OFFICER: true,
  DEPARTMENT_OFFICER: true,
  ENFORCEMENT_OFFICER: true,
  DISTRICT_ORGANIZER: true,
  PATROL_VOLUNTEER: true,
  ADMINISTRATOR: true,
};

export const roles = Object.keys(all) as Role[];
