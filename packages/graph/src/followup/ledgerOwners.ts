import { ledgerOwners } from '@linli/core/followup/ledgerOwners';
import { AppealType } from '../appeals/appeal.ts';
import { everyColumn } from '../appeals/columns.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { literal } from '../filters/comparators.ts';
import { PersonType } from '../people/person.ts';

builder.prismaObjectFields(AppealType, (t) => ({
  ledgerOwners: t.field({
    type: [PersonType],
    description: 'Who can see to it in its ledger: staff who read it, 20 at most, by name.',
    complexity: { field: 10, multiplier: 20 },
    args: {
      name: t.arg.string({ description: 'A part of the name of the person or of the unit.' }),
    },
    select: everyColumn,
    resolve: (appeal, { name }, context) =>
      ledgerOwners(servicesOf(context), context.actor, appeal, literal(name) ?? ''),
  }),
}));
