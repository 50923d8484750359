import { readableAtCommunity } from '@linli/core/postings/resources/readable';
import { builder } from '../builder.ts';
import { PersonType } from '../people/person.ts';

export const SpendingType = builder.prismaNode('Spending', {
  description:
    'What was paid out of a fund. It is never changed or deleted; what was entered wrongly is reversed.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, fund: readableAtCommunity(actor) }),
  fields: (t) => ({
    fund: t.relation('fund', { description: 'Out of which fund.' }),
    amount: t.field({
      type: 'Decimal',
      description: 'Yuan.',
      resolve: ({ amount }) => amount.toFixed(2),
    }),
    spentOn: t.expose('spentOn', { type: 'Date', description: 'On which day.' }),
    purpose: t.exposeString('purpose', { description: 'What for.' }),
    payee: t.exposeString('payee', { description: 'Whom it was paid to: a unit or a shop.' }),
    receiptNumber: t.exposeString('receiptNumber', {
      nullable: true,
      description: 'Number of the invoice or receipt; null where there is none.',
    }),
    recordedBy: t.relation('recordedBy', { type: PersonType, description: 'Who entered it.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When.' }),
    reversedAt: t.expose('reversedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was reversed; null while it stands.',
    }),
    reversedBy: t.relation('reversedBy', { type: PersonType, nullable: true, description: 'By whom.' }),
    reversalReason: t.exposeString('reversalReason', { nullable: true, description: 'Why.' }),
  }),
});
