import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { deadline } from '../clocks/deadline.ts';
import { pinnedConfiguration } from '../configuration/at.ts';
import type { Services } from '../services.ts';
import { timeZoneOf } from './clocks.ts';
import { requiredWords } from './note.ts';
import { standStill } from './pause.ts';
import { takeStep } from './step.ts';
import { noteLimit } from './words.ts';

export interface AskReporterInput {
  readonly appealId: string;
  readonly version?: number | null;
  readonly question: string;
}

/** Asks those who take part. The clock stands still until they answer, for as many days as the settings say at most. */
export async function askReporter(
  services: Services,
  actor: Actor,
  input: AskReporterInput,
): Promise<Appeal> {
  const request = { action: 'appeals.ask', step: 'ASK_REPORTER', ...input } as const;
  return takeStep(services, actor, request, async (step) => {
    const { tx, appeal, now } = step;
    const text = requiredWords(input.question, ['question'], noteLimit);
    const { needsInfoDays } = await pinnedConfiguration(tx, appeal, now);
    const { dueAt } = deadline(
      Temporal.Instant.fromEpochMilliseconds(now.getTime()),
      { days: needsInfoDays, calendar: 'PLAIN' },
      await timeZoneOf(tx, appeal.tenantId),
    );
    const until = new Date(dueAt.epochMilliseconds);
    return {
      set: await standStill(step, { reason: 'REPORTER', until, resumesTo: appeal.state }),
      events: [
        {
          type: 'ASKED',
          toState: 'NEEDS_INFO',
          isPublic: true,
          unitId: appeal.holderUnitId,
          assigneeId: appeal.assigneeId,
          data: { until: until.toISOString() },
          text,
        },
      ],
    };
  });
}
