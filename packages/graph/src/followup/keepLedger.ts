import { keepLedger } from '@linli/core/followup/keepLedger';
import { LedgerEnum } from '../appeals/enums.ts';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';

const input = builder.inputType('KeepLedgerInput', {
  description: 'Keeps an issue in its ledger: moves it, plans it, names who sees to it.',
  fields: (t) => ({
    ...stepFields(t),
    ledger: t.field({ type: LedgerEnum, description: 'The ledger that it moves to.' }),
    cause: t.string({ description: 'Why it moves; required with another ledger.' }),
    plan: t.string({ description: 'What is to be done about it.' }),
    owner: t.id({ description: 'The person who sees to it: somebody who may read it.' }),
    dueOn: t.field({ type: 'Date', description: 'By when.' }),
  }),
});

stepMutation('keepLedger', {
  description: 'Moves an issue to another ledger with the cause, and plans what follows there (m3, m26).',
  input,
  take: (services, actor, { id, owner, ...kept }) =>
    keepLedger(services, actor, {
      appealId: rowId('Appeal', id),
      ...kept,
      ownerId: optionalRowId('Person', owner),
    }),
});
