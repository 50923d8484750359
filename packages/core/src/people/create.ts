import type { Person } from '@linli/database/generated/prisma/client';
import { organizationFacts, placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { type FieldFault, Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';

export interface CreatePersonInput {
  readonly tenantId: string;
  readonly name: string;
  readonly organizationId?: string | null;
  /** The place at which the creator administers people; needed when there is no organization. */
  readonly placeId?: string;
  readonly userId?: string | null;
  /** Where notifications go. */
  readonly email?: string | null;
  readonly locale?: string;
}

/** A member of staff. What the person may do comes from grants, never from being one. */
export async function createPerson(
  services: Services,
  actor: Actor,
  input: CreatePersonInput,
): Promise<Person> {
  return write(services, actor, 'people.create', (change) => createPersonIn(change, input));
}

/** The same as a part of a larger change. */
export async function createPersonIn(change: Change, input: CreatePersonInput): Promise<Person> {
  await assertMayManage(change, input);
  const faults = await faultsOf(change, input);
  if (faults.length > 0) throw new InvalidInput(faults);
  const { tenantId, organizationId = null, userId = null, email = null, locale = 'zh-CN' } = input;
  const person = await change.tx.person.create({
    data: {
      id: newId(),
      tenantId,
      name: input.name.trim(),
      organizationId,
      userId,
      email,
      locale,
      createdAt: change.now,
    },
  });
  await change.audit({
    tenantId,
    targetType: 'Person',
    targetId: person.id,
    after: { organizationId, signsIn: userId !== null },
  });
  return person;
}

/** Whether the actor administers people there: asked before anything is said of the input. */
export async function assertMayManage(
  { tx, actor, now }: Change,
  input: Pick<CreatePersonInput, 'tenantId' | 'organizationId' | 'placeId'>,
): Promise<void> {
  if (actor.kind === 'system') return;
  if (input.organizationId) {
    assertMay(actor, 'managePeople', await organizationFacts(tx, input.tenantId, input.organizationId, now));
  } else if (input.placeId) {
    assertMay(actor, 'managePeople', await placeFacts(tx, input.tenantId, input.placeId));
  } else {
    throw new Forbidden('managePeople');
  }
}

async function faultsOf({ tx }: Change, input: CreatePersonInput): Promise<FieldFault[]> {
  const { tenantId, organizationId, userId } = input;
  const faults: FieldFault[] = [];
  if (input.name.trim() === '') faults.push({ path: ['name'], code: 'REQUIRED' });
  if (organizationId) {
    const organization = await tx.organization.findFirst({
      where: { id: organizationId, OR: [{ tenantId }, { serves: { some: { tenantId } } }] },
    });
    if (organization === null) faults.push({ path: ['organizationId'], code: 'UNKNOWN' });
  }
  if (userId) {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (user === null) faults.push({ path: ['userId'], code: 'UNKNOWN' });
    const taken = await tx.person.findFirst({ where: { tenantId, userId } });
    if (taken !== null) faults.push({ path: ['userId'], code: 'DUPLICATE' });
  }
  return faults;
}
