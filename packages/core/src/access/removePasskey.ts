import type { Actor } from '../actor.ts';
import { Forbidden, NotFound } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import type { OwnSessions } from './signInSessions.ts';

export interface RemovePasskeyInput extends OwnSessions {
  readonly passkeyId: string;
  /** The session that asks. */
  readonly keepSessionId: string;
}

/**
 * Takes one of one's own passkeys out of use. Whoever has the device is out too: every other session ends. Another
 * person's is answered as an unknown one.
 */
export async function removePasskey(
  services: Services,
  actor: Actor,
  { userId, passkeyId, keepSessionId }: RemovePasskeyInput,
): Promise<void> {
  await write(services, actor, 'access.removePasskey', async ({ tx, audit }) => {
    if (actor.kind !== 'staff') throw new Forbidden('removePasskey');
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId } });
    if (count === 0) throw new NotFound('passkey');
    await tx.session.deleteMany({ where: { userId, id: { not: keepSessionId } } });
    await audit({ tenantId: actor.tenantId, targetType: 'Person', targetId: actor.personId });
  });
}
