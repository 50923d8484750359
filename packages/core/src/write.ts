import type { Prisma } from '@linli/database/generated/prisma/client';
import type { Statements } from '@linli/database/statements';
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
export interface ChangeOver<Tx extends Statements> {
  readonly tx: Tx;
  readonly services: Services;
  readonly actor: Actor;
  readonly now: Date;
  /** Entries and announcements are written together, after everything else. */
  audit(entry: AuditEntry): Promise<void>;
  enqueue<N extends JobName>(name: N, data: JobData[N], options?: { startAfter?: Date }): Promise<void>;
  announce(announcement: Announcement): Promise<void>;
  announceAccess(announcement: AccessAnnouncement): Promise<void>;
}

export type Change = ChangeOver<Transaction>;

/** A change that is made by statements of its own alone. */
export type PlainChange = ChangeOver<Statements>;

type Work<Tx extends Statements, T> = (change: ChangeOver<Tx>) => Promise<T>;

/**
 * Opens the transaction of a use case. `action` names it in the audit trail, e.g. "appeals.accept".
 * A failed audit row, job or announcement fails the change.
 */
export function write<T>(
  services: Services,
  actor: Actor,
  action: AuditAction,
  work: Work<Transaction, T>,
): Promise<T> {
  return services.database.$transaction((tx) => carryOut({ services, actor, action, tx }, work));
}

/** The same past Prisma, for what is done so often that its own way through a transaction would be most of it. */
export function writePlainly<T>(
  services: Services,
  actor: Actor,
  action: AuditAction,
  work: Work<Statements, T>,
): Promise<T> {
  return services.statements.transaction((tx) => carryOut({ services, actor, action, tx }, work));
}

interface Opened<Tx> {
  readonly services: Services;
  readonly actor: Actor;
  readonly action: AuditAction;
  readonly tx: Tx;
}

async function carryOut<Tx extends Statements, T>(
  { services, actor, action, tx }: Opened<Tx>,
  work: Work<Tx, T>,
): Promise<T> {
  const now = services.clock.now();
  const audited: AuditRow[] = [];
  const announced: Announced[] = [];
  const result = await work({
    tx,
    services,
    actor,
    now,
    async audit(entry) {
      const by = { ...auditedActor(actor), action, requestId: actor.requestId ?? null, recordedAt: now };
      audited.push({ id: newId(), ...entry, ...by });
    },
    enqueue: (name, data, options) => services.jobs.enqueue(tx, name, data, options),
    async announce(announcement) {
      announced.push({ kind: 'change', ...announcement });
    },
    async announceAccess(announcement) {
      announced.push({ kind: 'access', ...announcement });
    },
  });
  await tell(tx, audited, announced);
  return result;
}

type AuditRow = Prisma.AuditEventCreateManyInput;

async function tell(tx: Statements, audited: readonly AuditRow[], announced: readonly Announced[]) {
  if (audited.length === 0 && announced.length === 0) return;
  await tx.$queryRaw`
    WITH audited AS (
      INSERT INTO audit_event
        (id, tenant_id, actor_kind, actor_id, action, target_type, target_id, before, after, request_id, recorded_at)
      SELECT id, "tenantId", "actorKind", "actorId", action, "targetType", "targetId", before, after, "requestId", "recordedAt"
      FROM jsonb_to_recordset(${JSON.stringify(audited)}::jsonb) AS row (
        id uuid, "tenantId" uuid, "actorKind" actor_kind, "actorId" uuid, action text, "targetType" text,
        "targetId" uuid, before jsonb, after jsonb, "requestId" text, "recordedAt" timestamptz)
    )
    SELECT pg_notify(${announcementChannel}, told) IS NULL AS told
    FROM jsonb_array_elements_text(${JSON.stringify(announced.map((one) => JSON.stringify(one)))}::jsonb) AS told`;
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
