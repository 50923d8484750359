import { connection } from './connection.ts';
import { mint } from './localized.ts';
import { type MockPerson, personFace } from './neighbourhood.ts';

export interface MockAuditEvent {
  id: string;
  at: string;
  person: MockPerson | null;
  action: string;
  targetType: string;
  target: string;
  after: Record<string, unknown> | null;
  sealed: boolean;
}

interface World {
  audit: MockAuditEvent[];
  viewer: MockPerson;
}

/** What the trail begins with. */
export function trail(person: MockPerson, now: number): MockAuditEvent[] {
  const row = (action: string, targetType: string, hoursAgo: number, sealed = true): MockAuditEvent => ({
    id: mint('AuditEvent'),
    at: new Date(now - hoursAgo * 3_600_000).toISOString(),
    person: action.endsWith('Silent') ? null : person,
    action,
    targetType,
    target: mint(targetType),
    after: { state: 'ACCEPTED' },
    sealed,
  });
  return [
    row('appeals.unmaskContact', 'Participant', 0.01, false),
    row('appeals.accept', 'Appeal', 3),
    row('appeals.closeSilent', 'Appeal', 30),
  ];
}

/** What the viewer does to people and their data is written down here too. */
export function record(world: World, action: string, targetType: string, target: string): void {
  world.audit.unshift({
    id: mint('AuditEvent'),
    at: new Date().toISOString(),
    person: world.viewer,
    action,
    targetType,
    target,
    after: null,
    sealed: false,
  });
}

interface Filter {
  action?: { eq?: string | null } | null;
  actor?: { eq?: string | null } | null;
  target?: string | null;
  at?: { gte?: string | null; lt?: string | null } | null;
}

export function auditRoot(world: World) {
  return {
    auditEvents: ({ filter, ...page }: { filter?: Filter | null; first?: number; after?: string }) =>
      connection(
        world.audit
          .filter(
            ({ action, person, target, at }) =>
              (!filter?.action?.eq || filter.action.eq === action) &&
              (!filter?.actor?.eq || filter.actor.eq === person?.id) &&
              (!filter?.target || filter.target === target) &&
              (!filter?.at?.gte || at >= filter.at.gte) &&
              (!filter?.at?.lt || at < filter.at.lt),
          )
          .map((one) => ({
            __typename: 'AuditEvent',
            ...one,
            person: one.person && personFace(one.person),
            actorKind: one.person ? 'STAFF' : 'SYSTEM',
            before: null,
            requestId: null,
          })),
        page,
      ),
  };
}
