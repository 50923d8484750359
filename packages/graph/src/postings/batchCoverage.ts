import { placeFacts } from '@linli/core/access/facts';
import { assertMay } from '@linli/core/access/permissions';
import { type CoveredCommunity, coverageOf } from '@linli/core/postings/batches/coverage';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PlaceType } from '../places/place.ts';
import { CoverageRuleInput, ruleOf } from './coverageRule.ts';
import { placeOf } from './loading.ts';

const CoveredCommunityType = builder.objectRef<CoveredCommunity>('CoveredCommunity').implement({
  description: 'A community that a rule finds today, and the figures for which it does.',
  fields: (t) => ({
    community: t.field({
      type: PlaceType,
      description: 'The community.',
      resolve: ({ communityId }, _args, context) => placeOf(context, communityId),
    }),
    received: t.exposeInt('received', { description: "Appeals received in the rule's days." }),
    valid: t.exposeInt('valid', { description: 'Valid return visits in these days.' }),
    solved: t.exposeInt('solved', { description: 'Those of them that said "solved".' }),
    measured: t.exposeFloat('measured', {
      description: 'What the rule measures: a number of appeals, or percent.',
    }),
  }),
});

builder.queryField('batchCoverage', (t) =>
  t.field({
    type: [CoveredCommunityType],
    nullable: true,
    description:
      'What a rule finds today, the worst first, before a batch is opened with it; for who organizes batches there.',
    authScopes: { staff: true },
    complexity: { field: 20, multiplier: 20 },
    args: { rule: t.arg({ type: CoverageRuleInput, required: true, description: 'The rule.' }) },
    resolve: async (_root, { rule: input }, context) => {
      const services = servicesOf(context);
      const actor = staffActor(context);
      const rule = ruleOf(input);
      assertMay(actor, 'managePostings', await placeFacts(services.database, actor.tenantId, rule.placeId));
      return coverageOf(services, actor, rule);
    },
  }),
);
