import type { Clock, Database } from '../services.ts';

/** Whether a tenant asks its staff for more than a password: any of its places that says so speaks for all of it. */
export async function requiresSecondFactor(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  tenantIds: readonly string[],
): Promise<boolean> {
  const now = clock.now();
  const asking = await database.configuration.findFirst({
    where: {
      tenantId: { in: [...tenantIds] },
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
      values: { path: ['secondFactor'], equals: 'REQUIRED' },
    },
    select: { id: true },
  });
  return asking !== null;
}

/**
 * Whether a session that showed a password only may change the factors: where one is required and there is one, whoever
 * has just the password must not get past it by adding another.
 */
export async function mayChangeFactors(
  house: { readonly database: Database; readonly clock: Clock },
  { userId, secondFactor }: { readonly userId: string; readonly secondFactor: boolean },
): Promise<boolean> {
  if (secondFactor) return true;
  const user = await house.database.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      twoFactorEnabled: true,
      people: { where: { endedAt: null }, select: { tenantId: true } },
      _count: { select: { passkeys: true } },
    },
  });
  if (!user.twoFactorEnabled && user._count.passkeys === 0) return true;
  return !(await requiresSecondFactor(
    house,
    user.people.map(({ tenantId }) => tenantId),
  ));
}
