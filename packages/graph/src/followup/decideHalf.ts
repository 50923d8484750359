import { decideHalf } from '@linli/core/followup/decideHalf';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { HalfDecisionEnum } from './enums.ts';

const input = builder.inputType('DecideHalfInput', {
  description: 'Decides what follows from "half solved".',
  fields: (t) => ({
    ...stepFields(t),
    decision: t.field({
      type: HalfDecisionEnum,
      required: true,
      description: 'Reopen it, or leave it at that.',
    }),
    reason: t.string({ required: true, description: 'Why; the participants read it.' }),
  }),
});

stepMutation('decideHalf', {
  description:
    'Decides what follows from "half solved": another round or not. It counts as not solved either way.',
  input,
  take: (services, actor, { id, ...decided }) =>
    decideHalf(services, actor, { appealId: rowId('Appeal', id), ...decided }),
});
