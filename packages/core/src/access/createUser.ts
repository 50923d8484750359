import type { User } from '@linli/database/generated/prisma/client';
import { hashPassword } from 'better-auth/crypto';
import { checkContact } from '../appeals/contacts/contact.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { passwordFaults } from './passwords/policy.ts';

export interface CreateUserInput {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** A sign-in, for the command line and invitations. It opens nothing until a person with grants uses it. */
export async function createUser(
  services: Pick<Services, 'database'>,
  input: CreateUserInput,
): Promise<User> {
  const { contact, faults: emailFaults } = checkContact({ email: input.email }, []);
  const email = contact.email?.toLowerCase();
  const faults = [...emailFaults, ...otherFaults(input)];
  if (!email && emailFaults.length === 0) faults.push({ path: ['email'], code: 'REQUIRED' });
  if (email && (await services.database.user.findUnique({ where: { email } })) !== null) {
    faults.push({ path: ['email'], code: 'DUPLICATE' });
  }
  if (!email || faults.length > 0) throw new InvalidInput(faults);
  const id = newId();
  return services.database.user.create({
    data: {
      id,
      email,
      name: input.name.trim(),
      emailVerified: true,
      accounts: {
        create: {
          id: newId(),
          accountId: id,
          providerId: 'credential',
          password: await hashPassword(input.password),
        },
      },
    },
  });
}

function otherFaults({ name, password, email }: CreateUserInput): FieldFault[] {
  const faults: FieldFault[] = [];
  if (name.trim() === '') faults.push({ path: ['name'], code: 'REQUIRED' });
  return [...faults, ...passwordFaults(password, email)];
}
