import type { FieldFault } from '../errors/errors.ts';
import type { Change } from '../write.ts';

/** Whether somebody has left, at the path that names the person; who leaves at this moment is waited for (people/end.ts). */
export async function goneFaults(
  { tx, now }: Change,
  personId: string,
  path: 'person' | 'apprentice',
): Promise<FieldFault[]> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const gone = await tx.person.count({ where: { id: personId, endedAt: { lte: now } } });
  return gone > 0 ? [{ path: [path], code: 'EXPIRED' }] : [];
}
