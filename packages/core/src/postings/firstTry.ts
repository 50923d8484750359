import type { StaffActor } from '../actor.ts';
import type { Transaction } from '../services.ts';

/** What a caller chose as the id of an entry; a retry that runs beside its first try waits for it here. */
export async function awaitFirstTry(
  tx: Transaction,
  { personId }: StaffActor,
  clientId: string,
): Promise<void> {
  const lock = `entry:${personId}:${clientId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
}
