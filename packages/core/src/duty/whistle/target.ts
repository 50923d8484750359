import type { Whistle } from '@linli/database/generated/prisma/client';
import { NotFound } from '../../errors/errors.ts';
import type { Services } from '../../services.ts';

export interface TargetInput {
  readonly targetId: string;
  readonly version?: number | null;
}

/** Whoever does not see the appeal learns nothing of whom a whistle calls. */
export async function onTarget<T>(
  { database }: Services,
  targetId: string,
  work: (whistle: Whistle) => Promise<T>,
): Promise<T> {
  const target = await database.whistleTarget.findUnique({
    where: { id: targetId },
    include: { whistle: true },
  });
  if (target === null) throw new NotFound('WhistleTarget');
  return work(target.whistle).catch((error: unknown) => {
    throw error instanceof NotFound ? new NotFound('WhistleTarget') : error;
  });
}
