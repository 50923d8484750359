import type { Appeal } from '@linli/database/generated/prisma/client';
import { DomainError, InvalidInput } from '../errors/errors.ts';

export interface OneOfMany {
  readonly appealId: string;
  readonly version?: number | null;
}

export interface Handled {
  readonly appealId: string;
  /** Null when the step was taken. */
  readonly error: DomainError | null;
}

/** A page of the queue: what one person looks through before pressing the button. */
export const manyLimit = 50;

/**
 * Takes one step with several appeals, each in a transaction of its own: what one of them refuses does not hold up the
 * others, and a retry takes the step only with those that have not been taken.
 *
 * @throws InvalidInput when there are none, too many, or one twice
 */
export async function handleMany(
  appeals: readonly OneOfMany[],
  take: (one: OneOfMany) => Promise<Appeal>,
): Promise<Handled[]> {
  const path = ['appeals'];
  if (appeals.length === 0) throw new InvalidInput([{ path, code: 'REQUIRED' }]);
  if (appeals.length > manyLimit) {
    throw new InvalidInput([
      { path, code: 'TOO_MANY', params: { limit: manyLimit, actual: appeals.length } },
    ]);
  }
  if (new Set(appeals.map(({ appealId }) => appealId)).size < appeals.length) {
    throw new InvalidInput([{ path, code: 'DUPLICATE' }]);
  }
  const handled: Handled[] = [];
  for (const one of appeals) {
    const error = await take(one).then(
      () => null,
      (refusal: unknown) => {
        if (refusal instanceof DomainError) return refusal;
        throw refusal;
      },
    );
    handled.push({ appealId: one.appealId, error });
  }
  return handled;
}
