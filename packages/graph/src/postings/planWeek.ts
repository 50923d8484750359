import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { planWeek } from '@linli/core/postings/attendance/planWeek';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { postingPayload } from './payload.ts';

const PlanWeekInput = builder.inputType('PlanWeekInput', {
  description: 'On which days of a week a secretary will be in the community.',
  fields: (t) => ({
    posting: t.id({ required: true, description: 'The own posting.' }),
    week: t.field({ type: 'Date', required: true, description: 'Any day of the week.' }),
    days: t.field({
      type: ['Date'],
      required: true,
      description: 'All of them, today or later; what was planned for days that have passed stays.',
    }),
  }),
});

builder.mutationField('planWeek', (t) =>
  t.field({
    type: postingPayload('planWeek'),
    description: 'Plans a week (m39): for the secretary in office, of the own posting.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: PlanWeekInput, required: true, description: 'Which days.' }) },
    resolve: async (_root, { input }, context) => {
      const postingId = rowId('Posting', input.posting);
      await planWeek(servicesOf(context), staffActor(context), {
        postingId,
        week: plainDay(input.week),
        days: input.days.map(plainDay),
      });
      return { postingId };
    },
  }),
);
