import type { GroupKey } from '@linli/core/followup/rates/grouping';
import { appealsBehind, visitsBehind } from '@linli/core/followup/rates/rows';
import type { RateScope } from '@linli/core/followup/rates/scope';
import { AppealConnection, AppealEdge, AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import type { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { VisitFigureEnum, VolumeFigureEnum } from './rateEnums.ts';
import { ReturnVisitConnection, ReturnVisitEdge, ReturnVisitType } from './returnVisit.ts';

/** Figures, and what they are the figures of. */
export interface Counted {
  readonly scope: RateScope;
  readonly group: GroupKey | null;
}

type Fields<Shape extends Counted> = PothosSchemaTypes.ObjectFieldBuilder<
  typeof builder.$inferSchemaTypes,
  Shape
>;

/** The rows behind figures: every figure opens what it counts, as far as the viewer reads it. */
export function rowFields<Shape extends Counted>(t: Fields<Shape>) {
  return {
    visits: t.prismaConnection(
      {
        type: ReturnVisitType,
        cursor: 'id',
        description:
          'The visits that a figure counts, as far as the viewer reads their appeals; the newest first.',
        args: { figure: t.arg({ type: VisitFigureEnum, required: true, description: 'Which figure.' }) },
        totalCount: ({ scope, group }, { figure }, context) =>
          servicesOf(context).database.returnVisit.count({ where: visitsBehind(scope, group, figure) }),
        mayStartAt: async (id, context, { scope, group }) =>
          (await servicesOf(context).database.returnVisit.count({
            where: { AND: [{ id }, visitsBehind(scope, group, 'VALID')] },
          })) > 0,
        resolve: (query, { scope, group }, { figure }, context) =>
          servicesOf(context).database.returnVisit.findMany({
            ...query,
            where: visitsBehind(scope, group, figure),
            orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
          }),
      },
      ReturnVisitConnection,
      ReturnVisitEdge,
    ),
    appeals: t.prismaConnection(
      {
        type: AppealType,
        cursor: 'id',
        description: 'The appeals that a figure counts, as far as the viewer reads them; the newest first.',
        args: { figure: t.arg({ type: VolumeFigureEnum, required: true, description: 'Which figure.' }) },
        totalCount: ({ scope, group }, { figure }, context) =>
          servicesOf(context).database.appeal.count({ where: appealsBehind(scope, group, figure) }),
        mayStartAt: async (id, context) =>
          (await servicesOf(context).database.appeal.count({
            where: { AND: [{ id }, visibleAppeals(context)] },
          })) > 0,
        resolve: (query, { scope, group }, { figure }, context) =>
          servicesOf(context).database.appeal.findMany({
            ...query,
            where: appealsBehind(scope, group, figure),
            orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
          }),
      },
      AppealConnection,
      AppealEdge,
    ),
  };
}
