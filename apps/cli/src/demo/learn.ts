import { staffActors } from '@linli/core/access/actor';
import type { StaffActor } from '@linli/core/actor';
import { beginApprenticeship } from '@linli/core/postings/apprenticeships/begin';
import { graduateApprentice } from '@linli/core/postings/apprenticeships/graduate';
import { skillLevels } from '@linli/core/postings/apprenticeships/levels';
import { passOnApprenticeship } from '@linli/core/postings/apprenticeships/passOn';
import { signOffSkill } from '@linli/core/postings/apprenticeships/signOffs/signOff';
import { dayAt } from '@linli/core/postings/term';
import type { Services } from '@linli/core/services';
import { castOf } from './cast.ts';
import { type Ground, servicesAt } from './ground.ts';
import type { DemoApprentice, DemoPosting } from './shape.ts';
import { clientIdOf } from './tell.ts';

/** By whom apprentices are passed on to the next secretary. */
const organizer = 'admin';

/** Who learns under a posting, and what was signed off; what a load before has told is left alone. */
export async function learn(
  services: Services,
  ground: Ground,
  posting: DemoPosting,
  postingId: string,
  now: Date,
): Promise<void> {
  const { timeZone } = ground.tenant;
  const at = (days: number) => {
    const day = dayAt(now, timeZone).add({ days });
    return servicesAt(
      services,
      new Date(day.toZonedDateTime({ timeZone, plainTime: { hour: 15 } }).epochMilliseconds),
    );
  };
  for (const told of posting.apprentices ?? []) {
    const { personId } = castOf(ground, told.person);
    if (await services.database.mastership.count({ where: { postingId, apprenticeId: personId } })) continue;
    const master = await masterAt(at(told.from), castOf(ground, posting.person));
    const apprenticeshipId = await begun(at(told.from), ground, told, postingId, master);
    await sign(services, ground, told, { apprenticeshipId, master, at });
    if (told.graduates !== undefined) {
      await graduateApprentice(at(told.graduates), master, { apprenticeshipId });
    }
  }
}

/** The secretary with the role that the posting gave at the time. */
async function masterAt(then: Services, { personId }: StaffActor): Promise<StaffActor> {
  const [master] = await staffActors(then, { id: personId });
  if (!master) throw new Error('nobody was posted then');
  return master;
}

async function begun(
  then: Services,
  ground: Ground,
  { person, isPassedOn }: DemoApprentice,
  postingId: string,
  master: StaffActor,
): Promise<string> {
  const { personId } = castOf(ground, person);
  if (!isPassedOn) {
    const clientId = clientIdOf(`apprentice:${ground.tenant.code}:${person}`);
    return (await beginApprenticeship(then, master, { postingId, clientId, personId })).id;
  }
  const former = await then.database.apprenticeship.findFirstOrThrow({
    where: { personId },
    orderBy: { createdAt: 'desc' },
  });
  const input = { apprenticeshipId: former.id, postingId };
  return (await passOnApprenticeship(then, castOf(ground, organizer), input)).id;
}

async function sign(
  { database }: Services,
  ground: Ground,
  { person, signed }: DemoApprentice,
  {
    apprenticeshipId,
    master,
    at,
  }: { apprenticeshipId: string; master: StaffActor; at: (days: number) => Services },
): Promise<void> {
  const { tenantId } = ground;
  for (const { skill: position, from, days, evidence } of signed) {
    const skill = await database.skill.findUniqueOrThrow({
      where: { tenantId_position: { tenantId, position } },
    });
    for (const [index, words] of evidence.entries()) {
      const level = skillLevels[skillLevels.indexOf(from) + index];
      const day = days[index];
      if (!level || day === undefined)
        throw new Error(`${person} learns skill ${position} beyond its levels`);
      await signOffSkill(at(day), master, {
        apprenticeshipId,
        clientId: clientIdOf(`signed:${ground.tenant.code}:${person}:${position}:${level}`),
        skillId: skill.id,
        level,
        evidence: words,
      });
    }
  }
}
