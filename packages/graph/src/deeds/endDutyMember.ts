import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { endDutyMember } from '@linli/core/postings/deeds/endMember';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { memberPayload } from './payload.ts';

const EndDutyMemberInput = builder.inputType('EndDutyMemberInput', {
  description: 'Which duty ends, and when.',
  fields: (t) => ({
    member: t.id({ required: true, description: 'The duty of somebody.' }),
    to: t.field({
      type: 'Date',
      required: true,
      description: 'The last day: within its days, and not before the last deed.',
    }),
  }),
});

builder.mutationField('endDutyMember', (t) =>
  t.field({
    type: memberPayload('endDutyMember'),
    description:
      'Ends a duty on a day; what was done stays. A retry finds it ended. For street officers and district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: EndDutyMemberInput, required: true, description: 'Which, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const memberId = rowId('DutyMember', input.member);
      await endDutyMember(servicesOf(context), staffActor(context), { memberId, to: plainDay(input.to) });
      return { memberId };
    },
  }),
);
