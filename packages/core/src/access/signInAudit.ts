import { newId } from '../ids.ts';
import type { Clock, Database } from '../services.ts';

/** What a sign-in's own endpoints tell the audit trail; what GraphQL does is told there. */
export type SignInAction =
  | 'access.enrolCodes'
  | 'access.removeCodes'
  | 'access.renewBackupCodes'
  | 'access.useBackupCode'
  | 'access.refuseSecondFactor'
  | 'access.addPasskey'
  | 'access.linkIdentity';

interface SignInEntry {
  readonly database: Database;
  readonly clock: Clock;
  readonly userId: string;
  readonly action: SignInAction;
}

/** A sign-in stands beside the tenants: what becomes of it is told in every tenant where its user is a person. */
export async function auditSignIn({ database, clock, userId, action }: SignInEntry): Promise<void> {
  const recordedAt = clock.now();
  const people = await database.person.findMany({ where: { userId, endedAt: null } });
  await database.auditEvent.createMany({
    data: people.map(({ id, tenantId }) => ({
      id: newId(),
      tenantId,
      actorKind: 'STAFF' as const,
      actorId: id,
      action,
      targetType: 'Person',
      targetId: id,
      recordedAt,
    })),
  });
}
