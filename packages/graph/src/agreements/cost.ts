import { AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { saidOf } from '../duty/words.ts';
import { enumOf } from '../enums/enumOf.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { costBearerLabels } from './labels.ts';

export const CostBearerEnum = enumOf(costBearerLabels);

export const CostType = builder.prismaNode('Cost', {
  description: 'What something costs, who bears it and who decided so (m84, m96).',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => ({
    appeal: t.relation('appeal', { type: AppealType, description: 'In which appeal.' }),
    text: t.string({
      nullable: true,
      description: 'What for; null when it has been erased.',
      select: { event: { select: { text: { select: { text: true, erasedAt: true } } } } },
      resolve: ({ event }) => saidOf(event),
    }),
    estimate: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Expected sum in yuan.',
      resolve: ({ estimate }) => estimate?.toFixed(2),
    }),
    actual: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Sum in yuan that it came to.',
      resolve: ({ actual }) => actual?.toFixed(2),
    }),
    bearer: t.expose('bearer', { type: CostBearerEnum, description: 'Who bears it.' }),
    payer: t.relation('payerUnit', {
      type: OrganizationType,
      nullable: true,
      description: 'The unit that pays, where one does.',
    }),
    decidedBy: t.relation('decidedBy', { type: PersonType, nullable: true, description: 'Who decided.' }),
    onTheSpot: t.exposeBoolean('onTheSpot', { description: 'Decided where it is, not at a desk.' }),
    witness: t.exposeString('witness', { nullable: true, description: 'Who stood by.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
  }),
});

builder.prismaObjectField(AppealType, 'costs', (t) =>
  t.relation('costs', {
    type: CostType,
    query: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] },
    description: 'What it costs and who pays, the latest entry first.',
  }),
);
