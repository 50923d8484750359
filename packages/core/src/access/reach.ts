import type { IntegrationActor, StaffActor } from '../actor.ts';
import { type Action, isFirstPartyOnly } from './actions.ts';
import { type Condition, permissions, unitsOf } from './permissions.ts';

/**
 * The permission table turned round, for lists: where may this actor do something?
 * A list that keeps to it shows exactly what `may` allows (a test compares the two).
 */
export interface Reach {
  readonly tenantId: string;
  /** At these places and everything under them. */
  readonly placeIds: readonly string[];
  /** What these units hold. */
  readonly heldBy: readonly string[];
  /** What these units help with. */
  readonly assistedBy: readonly string[];
  /** What nobody could place yet. */
  readonly unplaced: boolean;
  /** What is assigned to this person; null when no running role allows it. */
  readonly assignedTo: string | null;
  /** Never what is about these units or this person (conflict of interest). */
  readonly notAboutUnits: readonly string[];
  readonly notAboutPerson: string | null;
  /** Never what is about anybody: nobody knows who reads behind a token. */
  readonly aboutNobody: boolean;
}

export function reachOf(actor: StaffActor | IntegrationActor, action: Action): Reach {
  return actor.kind === 'staff' ? reachOfStaff(actor, action) : reachOfToken(actor, action);
}

function reachOfStaff(actor: StaffActor, action: Action): Reach {
  const closed = actor.portalClientId !== undefined && isFirstPartyOnly(action);
  const running = closed ? [] : actor.grants;
  const grantsFor = (condition: Condition) =>
    running.filter((grant) =>
      permissions[action].some((entry) => entry.when.includes(condition) && entry.roles.includes(grant.role)),
    );
  const units = (condition: Condition) =>
    distinct(grantsFor(condition).map((grant) => grant.organizationId ?? actor.organizationId));
  return {
    tenantId: actor.tenantId,
    placeIds: distinct(grantsFor('covers').map((grant) => grant.placeId)),
    heldBy: units('holds'),
    assistedBy: units('assists'),
    unplaced: grantsFor('unplaced').length > 0,
    assignedTo: grantsFor('assigned').length > 0 ? actor.personId : null,
    notAboutUnits: unitsOf(actor),
    notAboutPerson: actor.personId,
    aboutNobody: false,
  };
}

function reachOfToken({ tenantId, scopes, placeIds }: IntegrationActor, action: Action): Reach {
  const may = permissions[action].some(({ scope }) => scope !== undefined && scopes.includes(scope));
  return {
    tenantId,
    placeIds: may ? placeIds : [],
    heldBy: [],
    assistedBy: [],
    unplaced: false,
    assignedTo: null,
    notAboutUnits: [],
    notAboutPerson: null,
    aboutNobody: true,
  };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
