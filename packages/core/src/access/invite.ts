import type { Person, User } from '@linli/database/generated/prisma/client';
import type { Role } from '@linli/database/generated/prisma/enums';
import type { Actor } from '../actor.ts';
import { checkContact } from '../appeals/contacts/contact.ts';
import { Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { assertMayManage, createPersonIn } from '../people/create.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { grantRoleIn } from './grant.ts';
import { startInvitation } from './invitation.ts';

export interface InvitePersonInput {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Exactly one of the two: where, or for which unit. */
  readonly placeId?: string;
  readonly organizationId?: string;
  /** Language of the mail and of what follows. */
  readonly locale?: string;
}

/**
 * Makes a person with a role, and sends the link that sets the password. Whoever has a sign-in already, from another
 * office, keeps it and is told; the inviting office cannot tell the two apart.
 */
export async function invitePerson(
  services: Services,
  actor: Actor,
  input: InvitePersonInput,
): Promise<Person> {
  if (actor.kind !== 'staff') throw new Forbidden('manageUsers');
  const { tenantId } = actor;
  const { placeId, organizationId, role, name } = input;
  return write(services, actor, 'access.invitePerson', async (change) => {
    const { tx } = change;
    const where = { organizationId: organizationId ?? null, ...(placeId !== undefined && { placeId }) };
    await assertMayManage(change, { tenantId, ...where });
    const { contact, faults } = checkContact({ email: input.email }, []);
    const email = contact.email?.toLowerCase();
    if (!email) throw new InvalidInput(faults.length > 0 ? faults : [{ path: ['email'], code: 'REQUIRED' }]);
    if (name.trim() === '') throw new InvalidInput([{ path: ['name'], code: 'REQUIRED' }]);
    const known = await tx.user.findUnique({
      where: { email },
      include: { people: { where: { tenantId } } },
    });
    const user = known ?? (await createUserWithoutPassword(change, email, name.trim()));
    if (known && known.people.length > 0) throw new InvalidInput([{ path: ['email'], code: 'DUPLICATE' }]);
    const person = await createPersonIn(change, {
      tenantId,
      name,
      ...where,
      userId: user.id,
      email,
      locale: input.locale ?? 'zh-CN',
    });
    await grantRoleIn(change, {
      personId: person.id,
      role,
      ...(placeId !== undefined && { placeId }),
      ...(organizationId !== undefined && { organizationId }),
      source: 'INVITATION',
      sourceId: actor.personId,
    });
    await startInvitation(change, actor, { personId: person.id, userId: user.id, tenantId });
    return person;
  });
}

/** Nobody can sign in to it before the link has set a password. */
function createUserWithoutPassword({ tx }: Change, email: string, name: string): Promise<User> {
  return tx.user.create({ data: { id: newId(), email, name, emailVerified: true } });
}
