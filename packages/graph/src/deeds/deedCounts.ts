import { type DeedCount, deedCounts } from '@linli/core/postings/deeds/counts';
import { plainDay } from '@linli/core/postings/term';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { DutyRoleEnum } from './enums.ts';

const DeedCountType = builder.objectRef<DeedCount>('DeedCount').implement({
  description: 'How much was done in a duty; never who did how much.',
  fields: (t) => ({
    role: t.expose('role', { type: DutyRoleEnum, description: 'Which duty.' }),
    deeds: t.exposeInt('deeds', { description: 'Deeds that were not withdrawn.' }),
    tookPart: t.exposeInt('tookPart', {
      description: 'How many took part, where somebody counted; who came twice counts twice.',
    }),
  }),
});

builder.queryField('deedCounts', (t) =>
  t.field({
    type: [DeedCountType],
    nullable: true,
    description: 'Of the rows that `deeds` gives the viewer for these days: one for each of the five duties.',
    authScopes: { staff: true },
    complexity: { field: 20, multiplier: 5 },
    args: {
      place: t.arg.id({ required: true, description: 'The place, and everything under it.' }),
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day.' }),
    },
    resolve: (_root, { place, from, to }, context) =>
      deedCounts(servicesOf(context), context.actor, {
        placeId: rowId('Place', place),
        from: plainDay(from),
        to: plainDay(to),
      }),
  }),
);
