import type { Appeal } from '@linli/database/generated/prisma/client';
import { actionOfStep } from '../access/actions.ts';
import { appealFacts } from '../access/facts.ts';
import { may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { circumstancesOf } from './circumstances.ts';
import { allowedSteps } from './guards.ts';
import type { AppealStep } from './machine.ts';

/** The steps that this actor can take with this appeal now: the buttons. Who has withdrawn only looks on. */
export async function stepsFor(services: Services, actor: Actor, appeal: Appeal): Promise<AppealStep[]> {
  const { database, clock } = services;
  if (actor.kind === 'participant') {
    const takesPart = [{ appealId: appeal.id }, { followsId: appeal.id }];
    const where = { id: actor.participantId, OR: takesPart, withdrawnAt: null };
    if ((await database.participant.count({ where })) === 0) return [];
  }
  const [facts, circumstances] = await Promise.all([
    appealFacts(database, appeal),
    circumstancesOf(database, appeal, clock.now()),
  ]);
  return allowedSteps(circumstances).filter((step) => may(actor, actionOfStep[step], facts));
}
