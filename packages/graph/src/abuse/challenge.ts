import { type Challenge, issueChallenge } from '@linli/core/abuse/challenge';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { openSite } from '../sites/siteQuery.ts';

const ChallengeType = builder.objectRef<Challenge>('Challenge').implement({
  description:
    'Work that a page does before it submits: find a whole number so that the SHA-256 of `<seed>.<number>` begins with `bits` zero bits.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'Hand it in with the number.' }),
    seed: t.exposeString('seed', { description: 'What the number is put behind, with a dot between.' }),
    bits: t.exposeInt('bits', { description: 'Zero bits at the beginning: 14 to 17.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Until when it can be handed in, once.',
    }),
  }),
});

export const ChallengeAnswerInput = builder.inputType('ChallengeAnswerInput', {
  description: 'A challenge that was solved.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'Token of the challenge.' }),
    solution: t.int({ required: true, description: 'The number that was found.' }),
  }),
});

builder.queryField('challenge', (t) =>
  t.field({
    type: ChallengeType,
    nullable: true,
    description:
      'A challenge for one submission on this site. Errors: UNKNOWN_SITE, ORIGIN_DENIED, RATE_LIMITED.',
    authScopes: { everybody: true },
    args: { siteKey: t.arg.string({ required: true, description: 'The site.' }) },
    resolve: async (_root, { siteKey }, context) => {
      const { actor } = await openSite(context, siteKey);
      return issueChallenge(servicesOf(context), actor, context.address);
    },
  }),
);
