import { staffActors } from '@linli/core/access/actor';
import type { StaffActor } from '@linli/core/actor';
import { freezeHandover } from '@linli/core/postings/handovers/freeze';
import { openHandover } from '@linli/core/postings/handovers/open';
import { signHandover } from '@linli/core/postings/handovers/sign';
import { dayAt } from '@linli/core/postings/term';
import type { Services } from '@linli/core/services';
import { castOf } from './cast.ts';
import { type Ground, servicesAt } from './ground.ts';
import { playStep } from './playStep.ts';
import type { DemoSuccession } from './shape.ts';
import { clientIdOf, tellStory } from './tell.ts';
import { stepAt } from './when.ts';

/**
 * A secretary has cases in hand, hands over to the next on the last day, and that one goes on with them. A second load finds the
 * handover, and of the cases those that went on.
 */
export async function handOver(
  services: Services,
  ground: Ground,
  succession: DemoSuccession,
  now: Date,
): Promise<void> {
  const { outgoing, incoming, cases } = succession;
  const { timeZone } = ground.tenant;
  const day = dayAt(now, timeZone).add({ days: succession.on });
  const at = (days: number, hour: number) =>
    servicesAt(
      services,
      new Date(day.add({ days }).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds),
    );
  const [lastDay, firstDay] = [at(0, 16), at(1, 10)];
  const before = await withRoleOf(lastDay, ground, outgoing);
  for (const { story } of cases) await tellStory(services, before, story, now);
  await signed(lastDay, firstDay, before, succession);
  const after = await withRoleOf(firstDay, ground, incoming);
  for (const { story, after: steps } of cases) {
    const appeal = await services.database.appeal.findFirstOrThrow({
      where: { tenantId: ground.tenantId, clientId: clientIdOf(story.key) },
      include: {
        events: { orderBy: { sequence: 'desc' }, take: 1 },
        participants: { where: { role: 'REPORTER' }, select: { id: true }, take: 1 },
      },
    });
    const [reporter] = appeal.participants;
    if (appeal.events[0]?.type !== 'HANDED_OVER' || !reporter) continue;
    const filed = { appealId: appeal.id, participantId: reporter.id };
    let time = firstDay.clock.now();
    for (const step of steps) {
      time = stepAt(step.at, time, timeZone);
      if (time > now) break;
      await playStep(servicesAt(services, time), after, filed, step);
    }
  }
}

async function signed(
  lastDay: Services,
  firstDay: Services,
  ground: Ground,
  { outgoing, incoming, notes }: DemoSuccession,
): Promise<void> {
  const { database } = lastDay;
  const [leaving, coming] = [castOf(ground, outgoing), castOf(ground, incoming)];
  const pair = { fromPersonId: leaving.personId, toPersonId: coming.personId };
  const there = await database.handover.findFirst({ where: pair });
  if (there?.concludedAt) return;
  const [postingId, successorId] = await Promise.all(
    [leaving, coming].map(async ({ personId }) => {
      const { id } = await database.posting.findFirstOrThrow({ where: { personId } });
      return id;
    }),
  );
  if (postingId === undefined || successorId === undefined) throw new Error('nobody follows anybody');
  const { id: handoverId } = there ?? (await openHandover(lastDay, leaving, { postingId, successorId }));
  const { hash } = await freezeHandover(lastDay, leaving, { handoverId, notes });
  await signHandover(lastDay, leaving, { handoverId, hash });
  await signHandover(firstDay, coming, { handoverId, hash });
}

/** The same ground, where somebody holds the role that a posting gave at the time. */
async function withRoleOf(then: Services, ground: Ground, key: string): Promise<Ground> {
  const { personId } = castOf(ground, key);
  const [actor] = await staffActors(then, { id: personId });
  if (!actor) throw new Error(`${key} was not posted then`);
  const people: ReadonlyMap<string, StaffActor> = new Map([...ground.people, [key, actor]]);
  return { ...ground, people };
}
