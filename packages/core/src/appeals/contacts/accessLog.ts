import type { Transaction } from '../../services.ts';

/** One time that staff saw a participant's contact in clear. */
export interface AccessLogEntry {
  readonly id: string;
  readonly at: Date;
  /** The unit that looked. Which person it was stands in the audit trail. */
  readonly unitId: string | null;
  /** Null once it was erased. */
  readonly reason: string | null;
}

/** Who saw this participant's contact and why, the latest first. For that participant only. */
export async function accessLogOf(
  { database }: { readonly database: Transaction },
  { appealId, participantId }: { readonly appealId: string; readonly participantId: string },
): Promise<AccessLogEntry[]> {
  const events = await database.appealEvent.findMany({
    where: { appealId, type: 'UNMASKED', data: { path: ['participantId'], equals: participantId } },
    include: { text: true },
    orderBy: { sequence: 'desc' },
  });
  return events.map(({ id, recordedAt, unitId, text }) => ({
    id,
    at: recordedAt,
    unitId,
    reason: text?.erasedAt === null ? text.text : null,
  }));
}
