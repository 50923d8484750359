import type { Appeal } from '@linli/database/generated/prisma/client';

/** What every appeal has when it is filed. */
const untouched = {
  visibility: 'NORMAL',
  ledger: 'NEW',
  holderUnitId: null,
  firstReceiverId: null,
  assigneeId: null,
  resolvedById: null,
  assistingUnitIds: [],
  calledUnitIds: [],
  aboutPersonId: null,
  configurationId: null,
  round: 1,
  version: 1,
  assetId: null,
  acceptedAt: null,
  handlingStartedAt: null,
  handlingDueAt: null,
  dueProvisional: false,
  pausedUntil: null,
  resumesTo: null,
  resolvedAt: null,
  resolvedOnTime: null,
  closedAt: null,
  anonymisedAt: null,
} as const;

type Filed = Omit<Appeal, keyof typeof untouched | 'nextDueAt'> & { readonly dispatchDueAt: Date };

/** An appeal as the database has it after it was filed. */
export function newAppeal(filed: Filed): Appeal {
  const { assistingUnitIds, calledUnitIds, ...rest } = untouched;
  return {
    ...rest,
    assistingUnitIds: [...assistingUnitIds],
    calledUnitIds: [...calledUnitIds],
    ...filed,
    nextDueAt: filed.dispatchDueAt,
  };
}
