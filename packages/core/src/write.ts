import type { Prisma } from '@linli/database/generated/prisma/client';
import type { Actor } from './actor.ts';
import type { AuditAction, AuditTarget } from './audit/actions.ts';
import { newId } from './ids.ts';
import type { JobData, JobName } from './jobs.ts';
import type { Services, Transaction } from './services.ts';

/** What other processes hear at commit, through NOTIFY on the channel "linli": ids only. */
export interface Announcement {
  readonly appealId: string;
  readonly tenantId: string;
  /** Where it is and, if it moved, where it was. */
  readonly placeIds: readonly string[];
  readonly eventId: string;
}

/**
 * The same for a person whose roles have changed, or a token that was revoked: what they have open must be read again, or
 * shut.
 */
export type AccessAnnouncement = { readonly tenantId: string } & (
  | { readonly personId: string }
  | { readonly tokenId: string }
);

/** What NOTIFY carries. */
export type Announced =
  | ({ readonly kind: 'change' } & Announcement)
  | ({ readonly kind: 'access' } & AccessAnnouncement);

export const announcementChannel = 'linli';

interface AuditEntry {
  readonly tenantId: string;
  readonly targetType: AuditTarget;
  readonly targetId: string;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
}

/** One change: everything it writes is written in its one transaction, or not at all. */
export interface Change {
  readonly tx: Transaction;
  readonly services: Services;
  readonly actor: Actor;
  readonly now: Date;
  audit(entry: AuditEntry): Promise<void>;
  enqueue<N extends JobName>(name: N, data: JobData[N], options?: { startAfter?: Date }): Promise<void>;
  announce(announcement: Announcement): Promise<void>;
  announceAccess(announcement: AccessAnnouncement): Promise<void>;
}

/**
 * Opens the transaction of a use case. `action` names it in the audit trail, e.g. "appeals.accept".
 * A failed audit row, job or announcement fails the change.
 */
export async function write<T>(
  services: Services,
  actor: Actor,
  action: AuditAction,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return services.database.$transaction((tx) => {
    const now = services.clock.now();
    return work({
      tx,
      services,
      actor,
      now,
      async audit(entry) {
        await tx.auditEvent.create({
          data: {
            id: newId(),
            ...entry,
            ...auditedActor(actor),
            action,
            requestId: actor.requestId ?? null,
            recordedAt: now,
          },
        });
      },
      enqueue: (name, data, options) => services.jobs.enqueue(tx, name, data, options),
      announce: (announcement) => notify(tx, { kind: 'change', ...announcement }),
      announceAccess: (announcement) => notify(tx, { kind: 'access', ...announcement }),
    });
  });
}

async function notify(tx: Transaction, announced: Announced): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${announcementChannel}, ${JSON.stringify(announced)})`;
}

function auditedActor(actor: Actor) {
  switch (actor.kind) {
    case 'staff':
      return { actorKind: 'STAFF', actorId: actor.personId } as const;
    case 'integration':
      return { actorKind: 'INTEGRATION', actorId: actor.tokenId } as const;
    case 'participant':
      return { actorKind: 'PARTICIPANT', actorId: actor.participantId } as const;
    case 'site':
    case 'anonymous':
      return { actorKind: 'PARTICIPANT', actorId: null } as const;
    case 'system':
      return { actorKind: 'SYSTEM', actorId: null } as const;
  }
}
