import { recordCost } from '@linli/core/agreements/recordCost';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { CostBearerEnum } from './cost.ts';

const input = builder.inputType('RecordCostInput', {
  description: 'Enters what something costs and who bears it.',
  fields: (t) => ({
    ...stepFields(t),
    text: t.string({ required: true, description: 'What for, for the resident to read.' }),
    estimate: t.field({ type: 'Decimal', description: 'Expected sum in yuan; this or the actual one.' }),
    actual: t.field({ type: 'Decimal', description: 'Sum in yuan that it came to.' }),
    bearer: t.field({ type: CostBearerEnum, required: true, description: 'Who bears it.' }),
    payer: t.id({ description: 'The unit that pays; required where a unit bears it.' }),
    decidedBy: t.id({ description: 'Who decided; left out, the caller.' }),
    onTheSpot: t.boolean({ description: 'Decided where it is, not at a desk.' }),
    witness: t.string({ description: 'Who stood by, by name, for colleagues.' }),
  }),
});

stepMutation('recordCost', {
  description: 'What it costs, who pays, who decided so and who stood by (m84, m96).',
  input,
  take: (services, actor, { id, payer, decidedBy, ...rest }) =>
    recordCost(services, actor, {
      appealId: rowId('Appeal', id),
      payerUnitId: optionalRowId('Organization', payer) ?? null,
      decidedById: optionalRowId('Person', decidedBy) ?? null,
      ...rest,
    }),
});
