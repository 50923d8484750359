import type { GrantSource, IntegrationScope, Role } from '@linli/database/generated/prisma/enums';

/** Who acts. Every use case takes one; what it may do is decided by access/permissions.ts and nowhere else. */
export type Actor =
  | StaffActor
  | IntegrationActor
  | ParticipantActor
  | SiteActor
  | AnonymousActor
  | SystemActor;

/** A member of staff, signed in, in one tenant, with the grants that are running now. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly tenantId: string;
  readonly personId: string;
  /** The unit that the person belongs to. */
  readonly organizationId: string | null;
  readonly grants: readonly ActiveGrant[];
  /** The street's own portal that acts for this person; left out on our own pages. */
  readonly portalClientId?: string;
  readonly requestId?: string;
}

export interface ActiveGrant {
  readonly role: Role;
  readonly placeId: string | null;
  readonly organizationId: string | null;
  readonly source: GrantSource;
}

/** Another system that showed a token: what it may do, at these places and everything under them. */
export interface IntegrationActor {
  readonly kind: 'integration';
  readonly tenantId: string;
  readonly tokenId: string;
  readonly scopes: readonly IntegrationScope[];
  readonly placeIds: readonly string[];
  readonly requestId?: string;
}

/** A resident who showed an appeal's code with its secret or PIN. */
export interface ParticipantActor {
  readonly kind: 'participant';
  readonly tenantId: string;
  readonly participantId: string;
  readonly appealId: string;
  readonly requestId?: string;
}

/** A widget on a site whose key and origin were checked. */
export interface SiteActor {
  readonly kind: 'site';
  readonly tenantId: string;
  readonly siteId: string;
  readonly requestId?: string;
}

export interface AnonymousActor {
  readonly kind: 'anonymous';
  readonly requestId?: string;
}

/** The worker, an import or the operator at the command line. */
export interface SystemActor {
  readonly kind: 'system';
  readonly requestId?: string;
}

export const anonymous: AnonymousActor = { kind: 'anonymous' };
export const system: SystemActor = { kind: 'system' };

/** A short name of the caller for uniqueness keys: who submitted, who owns a photo ticket, who used an idempotency key. */
export function callerOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `person:${actor.personId}`;
    case 'integration':
      return `integration:${actor.tokenId}`;
    case 'participant':
      return `participant:${actor.participantId}`;
    case 'site':
      return `site:${actor.siteId}`;
    default:
      return actor.kind;
  }
}
