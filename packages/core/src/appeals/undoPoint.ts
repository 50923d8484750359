import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Change } from '../write.ts';
import type { AppealStep } from './machine.ts';

/** How long whoever took a step can take it back; nobody is told of it before. */
export const undoSeconds = 60;

/** Steps that change the appeal's own row only. What leaves more behind has a step of its own that leads back. */
const undoable: ReadonlySet<AppealStep> = new Set<AppealStep>([
  'ROUTE',
  'ACCEPT',
  'ASSIGN',
  'START',
  'RESOLVE',
  'VERIFY',
  'CLOSE',
  'ASK_REPORTER',
  'PAUSE',
  'SCHEDULE',
  'RESUME',
  'RETURN',
  'ESCALATE',
  'HAND_BACK',
  'DECLINE',
]);

/** Notes what the step is about to change; says whether it can be taken back. Called before the row is changed. */
export async function noteForUndo(
  { tx, actor, now }: Change,
  appeal: Appeal,
  step: AppealStep | null,
  events: readonly { readonly id: string }[],
): Promise<boolean> {
  if (actor.kind !== 'staff' || step === null || !undoable.has(step)) {
    await tx.undoPoint.deleteMany({ where: { appealId: appeal.id } });
    return false;
  }
  const eventIds = events.map(({ id }) => id);
  const expiresAt = new Date(now.getTime() + undoSeconds * 1_000);
  await tx.$executeRaw`
    INSERT INTO undo_point (appeal_id, tenant_id, person_id, version, event_ids, before, expires_at)
    SELECT a.id, a.tenant_id, ${actor.personId}::uuid, a.version + 1, ${eventIds}::uuid[], to_jsonb(a), ${expiresAt}
    FROM appeal a WHERE a.id = ${appeal.id}::uuid
    ON CONFLICT (appeal_id) DO UPDATE SET person_id = excluded.person_id, version = excluded.version,
      event_ids = excluded.event_ids, before = excluded.before, expires_at = excluded.expires_at`;
  return true;
}
