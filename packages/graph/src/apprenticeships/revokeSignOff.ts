import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { revokeSignOff } from '@linli/core/postings/apprenticeships/signOffs/revoke';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { apprenticeshipPayload } from './payload.ts';

const RevokeSignOffInput = builder.inputType('RevokeSignOffInput', {
  description: 'Which sign-off was wrong, and why.',
  fields: (t) => ({
    signOff: t.id({ required: true, description: 'The sign-off.' }),
    reason: t.string({
      required: true,
      description: 'Why, 200 characters at most; the apprentice reads it.',
    }),
  }),
});

builder.mutationField('revokeSignOff', (t) =>
  t.field({
    type: apprenticeshipPayload('revokeSignOff'),
    description:
      'Takes back a wrong sign-off, the highest level of a skill first; it stays in the list with the reason. For the master, and who organizes the posting.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RevokeSignOffInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { apprenticeshipId } = await revokeSignOff(servicesOf(context), staffActor(context), {
        signOffId: rowId('SkillSignOff', input.signOff),
        reason: input.reason,
      });
      return { apprenticeshipId };
    },
  }),
);
