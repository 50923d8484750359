import { staffActorOf } from '@linli/core/access/actor';
import { createUser } from '@linli/core/access/createUser';
import { grantRole } from '@linli/core/access/grant';
import { type StaffActor, system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { createPerson } from '@linli/core/people/create';
import type { Database } from '@linli/core/services';
import type { Role } from '@linli/database/generated/prisma/enums';
import type { Ground } from './locality.ts';

/** One password for everybody in a test's world. */
export const testPassword = 'a long test password';

export interface Staff {
  readonly personId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly organizationId: string | null;
  /** As use cases see the person now. */
  actor(): Promise<StaffActor>;
}

let made = 0;
const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];

export async function staff({ house, tenantId, placeId }: Ground, organizationId?: string): Promise<Staff> {
  made += 1;
  const { services } = house;
  const name = `${surnames[made % surnames.length]}工${made}`;
  const email = `staff${made}@test.linli.example`;
  const user = await createSignIn(services.database, { name, email });
  const person = await createPerson(services, system, {
    tenantId,
    name,
    placeId,
    userId: user.id,
    email,
    organizationId: organizationId ?? null,
  });
  return {
    personId: person.id,
    userId: user.id,
    name,
    email,
    organizationId: person.organizationId,
    async actor() {
      const actor = await staffActorOf(services, user.id, { id: tenantId });
      if (!actor) throw new Error(`${name} is nobody's staff`);
      return actor;
    },
  };
}

let hashed: string | null | undefined;

/** The first is made as ever; the others get its hash, which takes a tenth of a second to compute. */
async function createSignIn(
  database: Database,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<{ readonly id: string }> {
  if (!hashed) {
    const user = await createUser({ database }, { name, email, password: testPassword });
    const account = await database.account.findFirstOrThrow({ where: { userId: user.id } });
    hashed = account.password;
    return user;
  }
  const id = newId();
  const account = { id: newId(), accountId: id, providerId: 'credential', password: hashed };
  return database.user.create({
    data: { id, email, name, emailVerified: true, accounts: { create: account } },
  });
}

/** Somebody who belongs to a unit and holds a role for it, wherever it serves. */
export async function staffOfUnit(ground: Ground, role: Role, organizationId: string): Promise<Staff> {
  const someone = await staff(ground, organizationId);
  await grantRole(ground.house.services, system, { personId: someone.personId, role, organizationId });
  return someone;
}
