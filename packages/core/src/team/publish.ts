import type { Role } from '@linli/database/generated/prisma/enums';
import type { StaffActor } from '../actor.ts';
import { timeZoneOf } from '../appeals/clocks.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { isId } from '../ids.ts';
import { dayAt } from '../postings/term.ts';
import type { Services, Transaction } from '../services.ts';
import { write } from '../write.ts';
import { readContent, type TeamContent } from './content.ts';
import { managedPlaces } from './manageable.ts';
import { teamRoles } from './roles.ts';

export interface PublishTeamMemberInput extends TeamContent {
  readonly personId: string;
  readonly role: Role;
  /** Where the person holds the role: the community, or grids of it. */
  readonly placeIds: readonly string[];
}

/**
 * Shows somebody to the public as one of the team, in a role that the person holds, at these places; what was shown there before
 * is replaced. A retry says the same once more.
 *
 * @throws Forbidden unless the actor answers for each of the places
 */
export async function publishTeamMember(
  services: Services,
  actor: StaffActor,
  input: PublishTeamMemberInput,
): Promise<void> {
  await write(services, actor, 'team.publish', async ({ tx, now, audit }) => {
    const { tenantId } = actor;
    const { personId, role } = input;
    const placeIds = await managedPlaces(tx, actor, input.placeIds);
    const { kept, faults } = readContent(input, dayAt(now, await timeZoneOf(tx, tenantId)));
    faults.push(...(await roleFaults(tx, { tenantId, personId, role, placeIds }, now)));
    if (faults.length > 0) throw new InvalidInput(faults);
    const { name, phone, hours, consentedOn } = kept;
    await tx.$executeRaw`
      INSERT INTO team_member (tenant_id, place_id, person_id, role, name, phone, hours, consented_on, published_at, published_by_id)
      SELECT ${tenantId}::uuid, place_id, ${personId}::uuid, ${role}::role, ${name}, ${phone},
        ${hours && JSON.stringify(hours)}::jsonb, ${consentedOn}::date, ${now}, ${actor.personId}::uuid
      FROM unnest(${placeIds.toSorted()}::uuid[]) AS at (place_id)
      ON CONFLICT (place_id, person_id, role) DO UPDATE SET name = excluded.name, phone = excluded.phone, hours = excluded.hours,
        consented_on = excluded.consented_on, published_at = excluded.published_at, published_by_id = excluded.published_by_id`;
    const after = { role, placeIds, consentedOn: input.consentedOn.toString() };
    await audit({ tenantId, targetType: 'Person', targetId: personId, after });
  });
}

interface Held {
  readonly tenantId: string;
  readonly personId: string;
  readonly role: Role;
  readonly placeIds: readonly string[];
}

/** Nobody is shown in a role that the person does not hold there now, nor in one that is none of a community's team. */
async function roleFaults(
  tx: Transaction,
  { tenantId, personId, role, placeIds }: Held,
  now: Date,
): Promise<FieldFault[]> {
  if (!teamRoles.includes(role)) return [{ path: ['role'], code: 'INVALID' }];
  const grants = isId(personId)
    ? await tx.roleGrant.findMany({
        where: {
          tenantId,
          personId,
          role,
          place: { id: { in: [...placeIds] }, kind: { in: ['COMMUNITY', 'GRID'] } },
          startsAt: { lte: now },
          OR: [{ endsAt: null }, { endsAt: { gt: now } }],
        },
        select: { placeId: true },
      })
    : [];
  const held = new Set(grants.map(({ placeId }) => placeId));
  return placeIds.flatMap((placeId, index) =>
    held.has(placeId) ? [] : { path: ['places', String(index)], code: 'NOBODY_THERE' as const },
  );
}
