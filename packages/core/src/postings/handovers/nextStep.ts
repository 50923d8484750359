import type { Appeal } from '@linli/database/generated/prisma/client';
import type { AppealStep } from '../../appeals/machine.ts';

export interface NextStep {
  readonly step: AppealStep;
  readonly by: Date | null;
}

/** What is to be done next with an open appeal, and by when. */
export function nextStepOf({
  state,
  dispatchDueAt,
  handlingDueAt,
  pausedUntil,
}: Pick<Appeal, 'state' | 'dispatchDueAt' | 'handlingDueAt' | 'pausedUntil'>): NextStep {
  switch (state) {
    case 'SUBMITTED':
      return { step: 'ACCEPT', by: dispatchDueAt };
    case 'ACCEPTED':
      return { step: 'ASSIGN', by: handlingDueAt };
    case 'ASSIGNED':
      return { step: 'START', by: handlingDueAt };
    case 'NEEDS_INFO':
    case 'WAITING':
      return { step: 'RESUME', by: pausedUntil };
    case 'RESOLVED':
      return { step: 'VERIFY', by: null };
    case 'VERIFIED':
      return { step: 'CLOSE', by: null };
    default:
      return { step: 'RESOLVE', by: handlingDueAt };
  }
}
