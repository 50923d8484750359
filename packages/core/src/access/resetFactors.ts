import type { Actor } from '../actor.ts';
import { NotFound } from '../errors/errors.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { assertOperator } from './operator.ts';

export interface FactorsReset {
  readonly codes: number;
  readonly passkeys: number;
  readonly sessions: number;
}

/**
 * For somebody whose telephone and backup codes are gone: the operator, who has made sure who asks, takes codes and
 * passkeys away. The password stays, every session ends, and where a second factor is required a new one is set up at
 * the next sign-in. Whoever has the password alone could do that too: tell the person to do it at once.
 */
export async function resetFactors(services: Services, actor: Actor, email: string): Promise<FactorsReset> {
  return write(services, actor, 'access.resetFactors', async ({ tx, audit }) => {
    assertOperator(actor, 'resetFactors');
    const user = await tx.user.findUnique({
      where: { email: email.trim().toLowerCase() },
      include: { people: { where: { endedAt: null } } },
    });
    if (!user) throw new NotFound('user');
    const where = { userId: user.id };
    const codes = (await tx.twoFactor.deleteMany({ where })).count;
    const passkeys = (await tx.passkey.deleteMany({ where })).count;
    const sessions = (await tx.session.deleteMany({ where })).count;
    await tx.user.update({ where: { id: user.id }, data: { twoFactorEnabled: false } });
    for (const { id, tenantId } of user.people) await audit({ tenantId, targetType: 'Person', targetId: id });
    return { codes, passkeys, sessions };
  });
}
