import { assignableUnitIds } from '../appeals/assignable.ts';
import { requiredWords } from '../appeals/note.ts';
import type { OpenStep } from '../appeals/step.ts';
import { textLimit } from '../appeals/words.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { attachPhotos } from '../photos/attach.ts';

export interface ClaimWords {
  /** Why it is, or is not, this party's duty. For staff only. */
  readonly text: string;
  /** Evidence: papers, the spot. */
  readonly photoIds?: readonly string[] | null;
  /** Whose duty it is, as this party sees it. */
  readonly saysUnitId?: string | null;
}

/** The event of a claim, with its words and photos. */
export async function claimEvent(
  { change, tx, appeal, now }: OpenStep,
  type: 'DUTY_DISPUTED' | 'DUTY_CLAIMED',
  unitId: string,
  { text, photoIds, saysUnitId }: ClaimWords,
) {
  const words = requiredWords(text, ['text'], textLimit);
  if (saysUnitId != null && !(await assignableUnitIds(tx, appeal, now)).includes(saysUnitId)) {
    throw new InvalidInput([{ path: ['says'], code: 'UNKNOWN' }]);
  }
  const id = newId();
  const { tenantId, id: appealId } = appeal;
  const photos = { tenantId, appealId, eventId: id, photoIds: photoIds ?? [], use: 'EVIDENCE' as const };
  await attachPhotos(change, photos);
  return { id, type, isPublic: type === 'DUTY_DISPUTED', unitId, text: words };
}

interface ClaimRow {
  readonly disputeId: string;
  readonly eventId: string;
  readonly unitId: string;
  readonly saysUnitId?: string | null | undefined;
}

export function keepClaim({ tx, appeal, now }: OpenStep, row: ClaimRow) {
  return tx.dutyClaim.create({
    data: { id: newId(), tenantId: appeal.tenantId, madeAt: now, ...row, saysUnitId: row.saysUnitId ?? null },
  });
}
