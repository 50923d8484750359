import type { AppealState } from '@linli/client/generated/graphql';

type Tone = 'blue' | 'amber' | 'green' | 'muted';

/** A shape and a tone per state; the word stands beside it. Shapes differ without any colour. */
export const stateShapes: Readonly<Record<AppealState, { tone: Tone; path: string }>> = {
  SUBMITTED: { tone: 'blue', path: 'M2.5 5.5h11v8h-11zM2.5 5.5 8 9.7l5.5-4.2' },
  ACCEPTED: { tone: 'blue', path: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5.2 8.2l2 2 3.6-4' },
  ASSIGNED: { tone: 'blue', path: 'M2 8h10.5M8.7 4 12.7 8l-4 4' },
  IN_PROGRESS: { tone: 'blue', path: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.6V8l2.4 1.6' },
  NEEDS_INFO: { tone: 'amber', path: 'M5.4 6a2.6 2.6 0 1 1 3.9 2.3C8.3 8.9 8 9.3 8 10.4M8 12.9v.2' },
  WAITING: { tone: 'amber', path: 'M5.5 3.5v9M10.5 3.5v9' },
  SCHEDULED: { tone: 'amber', path: 'M2.5 4h11v9.5h-11zM2.5 7.2h11M5.4 2.3v3M10.6 2.3v3' },
  RESOLVED: { tone: 'green', path: 'M2.8 8.6 6.3 12l7-7.6' },
  VERIFIED: { tone: 'green', path: 'M1.2 8.8 4 11.6l6-6.8M7.2 10.4l1.2 1.2 6-6.8' },
  CLOSED: { tone: 'muted', path: 'M3 7h10v6.5H3zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2' },
  DECLINED: { tone: 'muted', path: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM3.9 12.1l8.2-8.2' },
  DUPLICATE: { tone: 'muted', path: 'M2.5 5.5h8v8h-8zM5.5 5.3V2.5h8v8h-2.8' },
  WITHDRAWN: { tone: 'muted', path: 'M13.5 8H3.2M7 4 3 8l4 4' },
};
