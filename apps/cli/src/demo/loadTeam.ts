import { dayAt } from '@linli/core/postings/term';
import type { Services } from '@linli/core/services';
import { publishTeamMember } from '@linli/core/team/publish';
import { castOf } from './cast.ts';
import { type Ground, idOf } from './ground.ts';

/** So many days before the load everybody was asked. */
const askedDays = 7;

/** Who is shown on the websites, each once: a later load leaves alone what the office says since. */
export async function loadTeam(services: Services, ground: Ground, now: Date): Promise<void> {
  const { tenantId, tenant, places } = ground;
  if (!tenant.team) return;
  const { publishedBy, members } = tenant.team;
  const consentedOn = dayAt(now, tenant.timeZone).subtract({ days: askedDays });
  for (const { person, role, places: at, name, phone, hours } of members) {
    const { personId } = castOf(ground, person);
    const earlier = { tenantId, action: 'team.publish', targetId: personId };
    if ((await services.database.auditEvent.count({ where: earlier })) > 0) continue;
    const shown = tenant.people.find(({ key }) => key === person)?.name ?? '';
    await publishTeamMember(services, castOf(ground, publishedBy), {
      personId,
      role,
      placeIds: at.map((key) => idOf(places, key)),
      name: name ?? shown,
      phone: phone ?? null,
      hours: hours ?? null,
      consentedOn,
    });
  }
}
