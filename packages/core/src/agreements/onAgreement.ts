import { NotFound } from '../errors/errors.ts';
import type { Services } from '../services.ts';

/** Work on the appeal of an agreement. Whoever does not see the appeal learns nothing of its agreements. */
export async function onAgreement<T>(
  { database }: Services,
  agreementId: string,
  work: (appealId: string) => Promise<T>,
): Promise<T> {
  const agreement = await database.agreement.findUnique({ where: { id: agreementId } });
  if (agreement === null) throw new NotFound('Agreement');
  return work(agreement.appealId).catch((error: unknown) => {
    throw error instanceof NotFound ? new NotFound('Agreement') : error;
  });
}
