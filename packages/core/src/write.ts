import { Prisma } from '@linli/database/generated/prisma/client';
import { onItsOwnConnection } from '@linli/database/sharedConnection';
import type { Statements } from '@linli/database/statements';
import type { Actor } from './actor.ts';
import type { AuditAction, AuditTarget } from './audit/actions.ts';
import { newId } from './ids.ts';
import { insertions, insertTogether, type Rows } from './imports/insertRows.ts';
import type { Job, JobData, JobName } from './jobs.ts';
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
  /** Inserts into several tables; a plain change does so once. */
  insert(rows: Rows): Promise<void>;
  /** Entries, jobs and announcements are written together, after everything else. */
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
  return services.database.$transaction(async (tx) => {
    const { change, consequences } = open(tx, services, actor, action);
    const result = await work(change);
    await settle(tx, services, consequences);
    return result;
  });
}

/**
 * The same past Prisma, for what is done all day: what it reads it reads before, and everything it writes is one statement,
 * which is a transaction by itself.
 */
export async function writePlainly<T>(
  services: Services,
  actor: Actor,
  action: AuditAction,
  work: Work<Statements, T>,
): Promise<T> {
  const { change, consequences } = open(services.statements, services, actor, action);
  let rows: Rows = {};
  const result = await work({
    ...change,
    async insert(more) {
      rows = { ...rows, ...more };
    },
  });
  await settle(services.statements, services, consequences, rows);
  return result;
}

/** What follows from a change. */
interface Consequences {
  readonly audited: Prisma.AuditEventCreateManyInput[];
  readonly jobs: Job[];
  readonly announced: Announced[];
}

function open<Tx extends Statements>(tx: Tx, services: Services, actor: Actor, action: AuditAction) {
  const now = services.clock.now();
  const consequences: Consequences = { audited: [], jobs: [], announced: [] };
  const { audited, jobs, announced } = consequences;
  const change: ChangeOver<Tx> = {
    tx,
    services,
    actor,
    now,
    insert: (rows) => insertTogether(tx, rows),
    async audit(entry) {
      const by = { ...auditedActor(actor), action, requestId: actor.requestId ?? null, recordedAt: now };
      audited.push({ id: newId(), ...entry, ...by });
    },
    async enqueue(name, data, options) {
      jobs.push({ name, data, ...options });
    },
    async announce(announcement) {
      announced.push({ kind: 'change', ...announcement });
    },
    async announceAccess(announcement) {
      announced.push({ kind: 'access', ...announcement });
    },
  };
  return { change, consequences };
}

/** Writes the consequences and, in the same statement, what else was left to be written. */
async function settle(
  tx: Statements,
  services: Services,
  { audited, jobs, announced }: Consequences,
  rows: Rows = {},
): Promise<void> {
  const inserted = insertions(rows);
  const parts = [
    ...(inserted ? [inserted] : []),
    ...(audited.length > 0 ? [auditing(audited)] : []),
    ...(jobs.length > 0 ? [services.jobs.insertion(jobs)] : []),
  ];
  if (parts.length === 0 && announced.length === 0) return;
  const told = JSON.stringify(announced.map((one) => JSON.stringify(one)));
  await tx.$queryRaw`
    WITH ${apart} ${Prisma.join([...parts, Prisma.sql`told AS (SELECT jsonb_array_elements_text(${told}::jsonb) AS one)`])}
    SELECT pg_notify(${announcementChannel}, one) IS NULL AS told FROM told`;
}

/** Commits that wait for the disk wait together, each on a connection of its own. */
const apart = Prisma.raw(onItsOwnConnection);

function auditing(entries: Consequences['audited']): Prisma.Sql {
  return Prisma.sql`audited AS (
    INSERT INTO audit_event
      (id, tenant_id, actor_kind, actor_id, action, target_type, target_id, before, after, request_id, recorded_at)
    SELECT id, "tenantId", "actorKind", "actorId", action, "targetType", "targetId", before, after, "requestId", "recordedAt"
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry (
      id uuid, "tenantId" uuid, "actorKind" actor_kind, "actorId" uuid, action text, "targetType" text,
      "targetId" uuid, before jsonb, after jsonb, "requestId" text, "recordedAt" timestamptz))`;
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
