import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { nameDutyMember } from '@linli/core/postings/deeds/nameMember';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { DutyRoleEnum } from './enums.ts';
import { memberPayload } from './payload.ts';

const NameDutyMemberInput = builder.inputType('NameDutyMemberInput', {
  description: 'Who gets which duty.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Somebody of the staff.' }),
    community: t.id({ required: true, description: 'The community.' }),
    role: t.field({ type: DutyRoleEnum, required: true, description: 'The duty.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day; it may lie in the past.' }),
    to: t.field({ type: 'Date', description: 'The last day; left out, until it is ended.' }),
  }),
});

builder.mutationField('nameDutyMember', (t) =>
  t.field({
    type: memberPayload('nameDutyMember'),
    description:
      'Gives somebody a duty of a community (m46); one may have several. It opens nothing. A retry finds it given. For street officers and district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: NameDutyMemberInput, required: true, description: 'Who, and which.' }) },
    resolve: async (_root, { input }, context) => {
      const member = await nameDutyMember(servicesOf(context), staffActor(context), {
        personId: rowId('Person', input.person),
        communityId: rowId('Place', input.community),
        role: input.role,
        from: plainDay(input.from),
        to: input.to ? plainDay(input.to) : null,
      });
      return { memberId: member.id };
    },
  }),
);
