import {
  type HardAppeal,
  type HardAppeals,
  hardAppeals,
  mostHardAppeals,
} from '@linli/core/postings/hardAppeals';
import { AppealType } from '../appeals/appeal.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { HardReasonEnum } from './enums.ts';
import { PostingType } from './posting.ts';

const HardAppealType = builder.objectRef<HardAppeal>('HardAppeal').implement({
  description: 'An open appeal that is hard, and why.',
  fields: (t) => ({
    appeal: t.prismaField({
      type: AppealType,
      description: 'The appeal.',
      resolve: (query, { appealId }, _args, context: Context) =>
        servicesOf(context).database.appeal.findUniqueOrThrow({ ...query, where: { id: appealId } }),
    }),
    reasons: t.field({
      type: [HardReasonEnum],
      description: 'Why it is hard, the gravest reason first; never empty.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
});

const HardAppealsType = builder.objectRef<HardAppeals>('HardAppeals').implement({
  description: 'The open appeals of a community that are hard, as far as the viewer may read them.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'How many there are in all.' }),
    appeals: t.field({
      type: [HardAppealType],
      description: `The longest open first, ${mostHardAppeals} at most.`,
      complexity: { field: 5, multiplier: mostHardAppeals },
      resolve: ({ appeals }) => [...appeals],
    }),
  }),
});

const hardAppealsOf = batch<HardAppeals>(async (context, ids) => {
  const services = servicesOf(context);
  const postings = await services.database.posting.findMany({ where: { id: { in: [...ids] } } });
  return hardAppeals(services, staffActor(context), postings);
});

builder.prismaObjectField(PostingType, 'hardAppeals', (t) =>
  t.field({
    type: HardAppealsType,
    description:
      'The open appeals of its community that are hard: after a double no, overdue, or of the categories of its focus and what lies under them.',
    select: { id: true },
    complexity: 10,
    resolve: async ({ id }, _args, context) => {
      const hard = await hardAppealsOf(context, id);
      if (hard === undefined) throw new Error(`no posting ${id}`);
      return hard;
    },
  }),
);
