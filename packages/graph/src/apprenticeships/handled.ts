import type { HandledPart } from '@linli/core/postings/apprenticeships/handled';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { AppealConnection, AppealEdge, AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { ApprenticeshipType } from './apprenticeship.ts';
import { HandledPartEnum } from './enums.ts';
import { handledOf } from './loading.ts';

interface HandledCounts {
  readonly seen: number;
  readonly assisted: number;
  readonly led: number;
}

const HandledCountsType = builder.objectRef<HandledCounts>('HandledCounts').implement({
  description:
    'How many appeals of the community apprentice and master both had a part in, told apart by the part.',
  fields: (t) => ({
    seen: t.exposeInt('seen', { description: 'Only seen.' }),
    assisted: t.exposeInt('assisted', { description: 'Assisted.' }),
    led: t.exposeInt('led', { description: 'Led.' }),
  }),
});

builder.prismaObjectFields(ApprenticeshipType, (t) => ({
  handledCounts: t.field({
    type: HandledCountsType,
    description:
      'Appeals handled together, counted from their events while the apprentice was under that master; nobody types them in.',
    select: { id: true },
    complexity: 10,
    resolve: async ({ id }, _args, context) => {
      const all = (await handledOf(context, id)) ?? [];
      const of = (part: HandledPart) => all.filter((one) => one.part === part).length;
      return { seen: of('SEEN'), assisted: of('ASSISTED'), led: of('LED') };
    },
  }),
  handledAppeals: t.prismaConnection(
    {
      type: AppealType,
      cursor: 'id',
      description: 'The appeals behind the counts, as far as the viewer reads them; the newest first.',
      args: { part: t.arg({ type: HandledPartEnum, description: 'Only this part.' }) },
      totalCount: async ({ id }, { part }, context) =>
        servicesOf(context).database.appeal.count({ where: await behind(context, id, part) }),
      mayStartAt: async (cursor, context, { id }) =>
        (await servicesOf(context).database.appeal.count({
          where: { AND: [{ id: cursor }, await behind(context, id)] },
        })) > 0,
      resolve: async (query, { id }, { part }, context) =>
        servicesOf(context).database.appeal.findMany({
          ...query,
          where: await behind(context, id, part),
          orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    AppealConnection,
    AppealEdge,
  ),
}));

async function behind(
  context: Context,
  apprenticeshipId: string,
  part?: HandledPart | null,
): Promise<Prisma.AppealWhereInput> {
  const all = (await handledOf(context, apprenticeshipId)) ?? [];
  const ids = all.filter((one) => !part || one.part === part).map(({ appealId }) => appealId);
  return { AND: [{ id: { in: ids } }, visibleAppeals(context)] };
}
