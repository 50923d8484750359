import type { Prisma } from '@linli/database/generated/prisma/client';
import type { Channel } from '@linli/database/generated/prisma/enums';
import { visibleAppeals } from '../../appeals/visible.ts';
import { type GroupKey, placeOf } from './grouping.ts';
import { spanOf } from './period.ts';
import { countable, type RateScope } from './scope.ts';
import type { VolumeFigure } from './volumes.ts';

/** The visits behind a figure. */
export const visitFigures = [
  'VALID',
  'CONTACTED',
  'NOT_CONTACTED',
  'SOLVED_YES',
  'SOLVED_HALF',
  'SOLVED_NO',
  'SATISFIED_YES',
  'SATISFIED_BASICALLY',
  'SATISFIED_NO',
  'DOUBLE_NO',
] as const;
export type VisitFigure = (typeof visitFigures)[number];

const answers: Readonly<Record<VisitFigure, Prisma.ReturnVisitWhereInput>> = {
  VALID: {},
  CONTACTED: { contacted: true },
  NOT_CONTACTED: { contacted: false },
  SOLVED_YES: { solved: 'YES' },
  SOLVED_HALF: { solved: 'HALF' },
  SOLVED_NO: { solved: 'NO' },
  SATISFIED_YES: { satisfied: 'YES' },
  SATISFIED_BASICALLY: { satisfied: 'BASICALLY' },
  SATISFIED_NO: { satisfied: 'NO' },
  DOUBLE_NO: { solved: 'NO', satisfied: 'NO' },
};

/** The visits that a figure counts, as far as the viewer reads their appeals. */
export function visitsBehind(
  scope: RateScope,
  group: GroupKey | null,
  figure: VisitFigure,
): Prisma.ReturnVisitWhereInput {
  return {
    tenantId: scope.actor.tenantId,
    counts: true,
    recordedAt: within(scope),
    place: placeOf(scope, group),
    ...(group?.by === 'UNIT' ? { unitId: group.value } : {}),
    ...(group?.by === 'CATEGORY' ? { categoryId: group.value } : {}),
    ...(group?.by === 'CHANNEL' ? { appealChannel: group.value as Channel } : {}),
    AND: [answers[figure]],
    appeal: { AND: [countable(scope), visibleAppeals(scope.actor)] },
  };
}

/** The appeals that a figure counts, as far as the viewer reads them. */
export function appealsBehind(
  scope: RateScope,
  group: GroupKey | null,
  figure: VolumeFigure,
): Prisma.AppealWhereInput {
  return {
    AND: [countable(scope), visibleAppeals(scope.actor), countedIn(scope, group, figure)],
    place: placeOf(scope, group),
    ...(group?.by === 'CATEGORY' ? { categoryId: group.value } : {}),
    ...(group?.by === 'CHANNEL' ? { channel: group.value as Channel } : {}),
  };
}

const solved: Prisma.AppealWhereInput = { state: { in: ['RESOLVED', 'VERIFIED', 'CLOSED'] } };

function countedIn(scope: RateScope, group: GroupKey | null, figure: VolumeFigure): Prisma.AppealWhereInput {
  const came: Prisma.AppealWhereInput = {
    recordedAt: within(scope),
    ...(group?.by === 'UNIT' ? { holderUnitId: group.value } : {}),
  };
  const had = (event: Prisma.AppealEventWhereInput): Prisma.AppealWhereInput => ({
    events: {
      some: {
        recordedAt: within(scope),
        ...(group?.by === 'UNIT' ? { unitId: group.value } : {}),
        AND: [event],
      },
    },
  });
  const ended = (state: 'WITHDRAWN' | 'DUPLICATE', byResident: boolean) =>
    had({
      toState: state,
      fromState: { not: state },
      actorKind: byResident ? 'PARTICIPANT' : { not: 'PARTICIPANT' },
    });
  switch (figure) {
    case 'RECEIVED':
      return came;
    case 'HOTLINE':
      return { ...came, channel: 'HOTLINE' };
    case 'PROACTIVE':
      return { ...came, initiative: 'PROACTIVE' };
    case 'PROACTIVE_SOLVED':
      return { ...came, ...solved, initiative: 'PROACTIVE' };
    case 'DIVERTED':
      return {
        ...came,
        ...solved,
        initiative: 'REACTIVE',
        channel: { notIn: ['HOTLINE', 'IMPORT'] },
        level: { in: ['GRID', 'COMMUNITY'] },
      };
    case 'RESOLVED':
    case 'REOPENED':
    case 'RETURNED':
      return had({ type: figure });
    case 'RESOLVED_LATE':
      return had({ type: 'RESOLVED', data: { path: ['onTime'], equals: false } });
    case 'WITHDRAWN_BY_RESIDENT':
      return ended('WITHDRAWN', true);
    case 'WITHDRAWN_BY_STAFF':
      return ended('WITHDRAWN', false);
    case 'DUPLICATE_BY_RESIDENT':
      return ended('DUPLICATE', true);
    case 'DUPLICATE_BY_STAFF':
      return ended('DUPLICATE', false);
  }
}

function within({ period, timeZone }: RateScope) {
  const { start, end } = spanOf(period, timeZone);
  return { gte: start, lt: end };
}
