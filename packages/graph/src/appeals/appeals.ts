import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { AppealConnection, AppealEdge, AppealType } from './appeal.ts';
import { AppealFilter, type AppealFilterShape, appealCondition } from './filter.ts';
import { visibleAppeals } from './visible.ts';

const AppealOrderField = builder.enumType('AppealOrderField', {
  description: 'What a list of appeals is sorted by.',
  values: {
    URGENCY: { description: 'What is overdue first, then what is due soonest. The default.' },
    RECORDED_AT: { description: 'When it was received.' },
    LAST_ENTRY_AT: { description: 'When anything was last entered.' },
  },
});

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'In which direction.',
  values: { ASC: { description: 'Upwards.' }, DESC: { description: 'Downwards.' } },
});

const AppealOrder = builder.inputType('AppealOrder', {
  description: 'How a list of appeals is sorted.',
  fields: (t) => ({
    field: t.field({ type: AppealOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'In which direction.' }),
  }),
});

const columns = { URGENCY: 'nextDueAt', RECORDED_AT: 'recordedAt', LAST_ENTRY_AT: 'lastEntryAt' } as const;

builder.queryField('appeals', (t) =>
  t.prismaConnection(
    {
      type: AppealType,
      cursor: 'id',
      nullable: true,
      description: "Appeals that the viewer's roles allow to see.",
      authScopes: { appealReader: true },
      args: {
        filter: t.arg({ type: AppealFilter, description: 'Which ones.' }),
        orderBy: t.arg({ type: AppealOrder, description: 'In which order; urgency if left out.' }),
      },
      totalCount: (_root, { filter }, context) =>
        servicesOf(context).database.appeal.count({ where: condition(filter, context) }),
      mayStartAt: async (id, context) =>
        (await servicesOf(context).database.appeal.count({
          where: { AND: [{ id }, visibleAppeals(context)] },
        })) > 0,
      resolve: (query, _root, { filter, orderBy }, context) => {
        const direction = orderBy?.direction === 'DESC' ? 'desc' : 'asc';
        return servicesOf(context).database.appeal.findMany({
          ...query,
          where: condition(filter, context),
          orderBy: [{ [columns[orderBy?.field ?? 'URGENCY']]: direction }, { id: direction }],
        });
      },
    },
    AppealConnection,
    AppealEdge,
  ),
);

function condition(filter: AppealFilterShape | null | undefined, context: Context) {
  return { AND: [visibleAppeals(context), appealCondition(filter, context)] };
}
