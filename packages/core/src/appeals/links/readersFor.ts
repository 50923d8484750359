import type { Transaction } from '../../services.ts';
import type { Readers } from '../timeline.ts';

/**
 * As whom a participant reads an appeal. Who wrote it reads all that is meant for them. Everybody else, a supporter or whoever's
 * own appeal was merged into it, reads what the public reads; while nothing is published, what happened and not a word.
 */
export async function readersFor(
  database: Transaction,
  participantId: string,
  appealId: string,
): Promise<Readers> {
  const own = { id: participantId, appealId, role: 'REPORTER' as const };
  if ((await database.participant.count({ where: own })) > 0) return 'participants';
  const published = await database.publication.count({ where: { appealId, retractedAt: null } });
  return published > 0 ? 'everybody' : 'onlookers';
}
