import type { Appeal, AppealEvent, Prisma } from '@linli/database/generated/prisma/client';
import { z } from 'zod';
import { staffActors } from '../access/actor.ts';
import { appealFacts } from '../access/facts.ts';
import { may } from '../access/permissions.ts';
import { handlers } from '../access/roles.ts';
import { openContact } from '../appeals/contacts/open.ts';
import type { Services } from '../services.ts';
import type { Audience } from './whoMustKnow.ts';

/** A participant is told under the own appeal: its code and link are what the person has. */
export type Recipient =
  | { readonly personId: string }
  | { readonly participantId: string; readonly appealId: string };

/** The recipients of an audience that can be reached by mail: never whom the appeal is about, never who did it. */
export async function recipientsOf(
  services: Services,
  audience: Audience,
  appeal: Appeal,
  event: AppealEvent,
): Promise<Recipient[]> {
  switch (audience) {
    case 'peopleInCharge':
      return staff(services, appeal, event, { id: { in: peopleNamed(event) } });
    case 'assignee':
      return staff(services, appeal, event, assigneeOf(services, appeal, event));
    case 'unit':
      return staff(services, appeal, event, peopleOf(services, event.unitId));
    case 'reporter':
      return residents(services, { appealId: appeal.id, role: 'REPORTER' });
    case 'ownParticipants':
      return residents(services, { appealId: appeal.id });
    case 'participants':
      return residents(services, { followsId: appeal.id, NOT: { appealId: joined(event) } });
    case 'supporter':
      return residents(services, { appealId: appeal.id, id: supporter(event) });
  }
}

/**
 * Only who may read the appeal now is told of it: a role that has ended, a conflict of interest or a confidential
 * consultation hold for mails as they do for lists, whatever routing or a hand has written.
 */
async function staff(
  services: Services,
  appeal: Appeal,
  event: AppealEvent,
  where: Prisma.PersonWhereInput,
): Promise<Recipient[]> {
  const people = await staffActors(services, {
    AND: [where, { OR: [{ email: { not: null } }, { userId: { not: null } }] }],
    tenantId: appeal.tenantId,
  });
  const facts = await appealFacts(services.database, appeal);
  return people
    .filter((person) => person.personId !== event.personId && may(person, 'readAppeal', facts))
    .map(({ personId }) => ({ personId }));
}

function assigneeOf(services: Services, appeal: Appeal, event: AppealEvent): Prisma.PersonWhereInput {
  const personId = event.assigneeId ?? appeal.assigneeId;
  if (personId !== null) return { id: personId };
  return peopleOf(services, event.unitId ?? appeal.holderUnitId);
}

function peopleOf({ clock }: Services, unitId: string | null): Prisma.PersonWhereInput {
  if (unitId === null) return { id: { in: [] } };
  const now = clock.now();
  const running = { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const role = { in: [...handlers] };
  return {
    OR: [
      { grants: { some: { organizationId: unitId, role, ...running } } },
      { organizationId: unitId, grants: { some: { role, ...running } } },
    ],
  };
}

async function residents(services: Services, where: Prisma.ParticipantWhereInput): Promise<Recipient[]> {
  const participants = await services.database.participant.findMany({
    where: { ...where, withdrawnAt: null, contact: { erasedAt: null } },
    orderBy: { createdAt: 'asc' },
  });
  const reachable: Recipient[] = [];
  for (const { id, appealId } of participants) {
    if ((await openContact(services, id))?.email) reachable.push({ participantId: id, appealId });
  }
  return reachable;
}

const routed = z.object({ people: z.array(z.string()) });

const merged = z.object({ duplicateId: z.string() });

/** Who came with the duplicate hears of it by the duplicate's own entry. */
function joined(event: AppealEvent): string {
  return merged.safeParse(event.data).data?.duplicateId ?? nobody;
}

const supported = z.object({ participantId: z.string() });

function supporter(event: AppealEvent): string {
  return supported.safeParse(event.data).data?.participantId ?? nobody;
}

/** The id of no row. */
const nobody = '00000000-0000-7000-8000-000000000000';

function peopleNamed(event: AppealEvent): string[] {
  const parsed = routed.safeParse(event.data);
  return parsed.success ? parsed.data.people : [];
}
