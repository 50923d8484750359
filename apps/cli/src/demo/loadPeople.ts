import { createUser } from '@linli/core/access/createUser';
import { grantRole } from '@linli/core/access/grant';
import { type StaffActor, system } from '@linli/core/actor';
import { createPerson } from '@linli/core/people/create';
import type { Services } from '@linli/core/services';
import { demoEmail, demoPassword } from './accounts.ts';
import { idOf } from './ground.ts';
import { inParallel } from './inParallel.ts';
import type { DemoPerson, DemoTenant } from './shape.ts';

interface Ids {
  readonly places: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, string>;
}

/** Staff with their grants and, where told, their sign-in; as actors by key. */
export async function loadPeople(
  services: Services,
  tenant: DemoTenant,
  tenantId: string,
  ids: Ids,
): Promise<Map<string, StaffActor>> {
  const people = new Map<string, StaffActor>();
  for (const told of tenant.people) {
    people.set(told.key, await loadPerson(services, told, tenantId, ids));
  }
  return people;
}

async function loadPerson(
  services: Services,
  told: DemoPerson,
  tenantId: string,
  { places, units, users }: Ids,
): Promise<StaffActor> {
  const { database } = services;
  const organizationId = idOf(units, told.unit);
  const email = told.account ? demoEmail(told.account) : null;
  const person =
    (await database.person.findFirst({ where: { tenantId, name: told.name, organizationId } })) ??
    (await createPerson(services, system, {
      tenantId,
      name: told.name,
      organizationId,
      userId: told.account ? idOf(users, told.account) : null,
      email,
    }));
  const known = await database.roleGrant.findMany({ where: { personId: person.id } });
  for (const { role, place, unit } of told.grants) {
    const at = place ? { placeId: idOf(places, place) } : { organizationId: idOf(units, unit ?? told.unit) };
    const there = known.some(
      (grant) =>
        grant.role === role &&
        grant.placeId === (at.placeId ?? null) &&
        grant.organizationId === (at.organizationId ?? null),
    );
    if (!there) known.push(await grantRole(services, system, { personId: person.id, role, ...at }));
  }
  return { kind: 'staff', tenantId, personId: person.id, organizationId, grants: known };
}

/** The sign-ins of all districts by account; one may be staff in several. */
export async function loadUsers(
  services: Services,
  tenants: readonly DemoTenant[],
): Promise<Map<string, string>> {
  const names = new Map(
    tenants.flatMap(({ people }) =>
      people.flatMap(({ account, name }) => (account ? [[account, name]] : [])),
    ),
  );
  const users = await inParallel([...names], async ([account, name]) => {
    const email = demoEmail(account);
    const known = await services.database.user.findUnique({ where: { email } });
    const user = known ?? (await createUser(services, { email, password: demoPassword, name }));
    return [account, user.id] as const;
  });
  return new Map(users);
}
