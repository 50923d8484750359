import type { AppealForClock } from '@linli/core/clocks/promiseClock';
import { Prisma } from '@linli/database/generated/prisma/client';

/** What a promise clock is reckoned from. */
const ofTheClock = {
  state: true,
  deadlineClass: true,
  recordedAt: true,
  dispatchDueAt: true,
  handlingStartedAt: true,
  handlingDueAt: true,
  dueProvisional: true,
  resolvedAt: true,
  resolvedOnTime: true,
  closedAt: true,
} as const satisfies Record<keyof AppealForClock, true>;

/** What is read of every appeal that staff list: an appeal has fifty columns, a list shows ten. */
export const faceColumns = { id: true, code: true, kind: true, ...ofTheClock } as const;

type Columns = { readonly [Name in Prisma.AppealScalarFieldEnum]: true };

/** For fields that ask a rule about the whole appeal. */
export const everyColumn = Object.fromEntries(
  Object.values(Prisma.AppealScalarFieldEnum).map((name) => [name, true]),
) as Columns;
