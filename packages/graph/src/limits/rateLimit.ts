import { builder } from '../builder.ts';
import type { Budget } from '../context.ts';

const RateLimit = builder.objectRef<Budget>('RateLimit').implement({
  description:
    'The allowance of whoever asks, in points: one for each field, times the size of the pages around it.',
  fields: (t) => ({
    cost: t.exposeInt('cost', { description: 'What this document costs.' }),
    limit: t.exposeInt('limit', { description: 'The whole allowance.' }),
    remaining: t.exposeInt('remaining', { description: 'What is left after this document.' }),
    resetAt: t.expose('resetAt', {
      type: 'DateTime',
      description: 'When all of it is there again; it comes back evenly until then.',
    }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimit,
    nullable: true,
    description: 'What this document costs and what is left of the allowance.',
    authScopes: { everybody: true },
    resolve: (_root, _args, { budget }) => budget ?? null,
  }),
);
