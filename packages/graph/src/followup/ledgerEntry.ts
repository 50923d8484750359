import type { LedgerEntry } from '@linli/database/generated/prisma/client';
import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
import { PersonType } from '../people/person.ts';

const wordsOf = batch<string>(async (context: Context, eventIds) => {
  const rows = await servicesOf(context).database.eventText.findMany({
    where: { eventId: { in: [...eventIds] }, erasedAt: null },
  });
  return new Map(rows.map(({ eventId, text }) => [eventId, text]));
});

const LedgerEntryType = builder.objectRef<LedgerEntry>('LedgerEntry').implement({
  description: 'What is known of an issue in its ledger: cause, plan, and who sees to it.',
  fields: (t) => ({
    cause: t.string({
      nullable: true,
      description: 'Why it stands in this ledger.',
      resolve: ({ causeEventId }, _args, context) => causeEventId && wordsOf(context, causeEventId),
    }),
    plan: t.string({
      nullable: true,
      description: 'What is to be done about it.',
      resolve: ({ planEventId }, _args, context) => planEventId && wordsOf(context, planEventId),
    }),
    owner: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'Who sees to it.',
      resolve: (query, { ownerId }, _args, context) =>
        ownerId === null
          ? null
          : servicesOf(context).database.person.findUnique({ ...query, where: { id: ownerId } }),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'By when.' }),
    changedAt: t.expose('changedAt', {
      type: 'DateTime',
      description: 'When anything of this was last changed.',
    }),
  }),
});

builder.prismaObjectFields(AppealType, (t) => ({
  ledgerEntry: t.field({
    type: LedgerEntryType,
    nullable: true,
    select: { ledgerEntry: true },
    description: 'Cause, plan and owner in its ledger; null as long as nobody has entered any.',
    resolve: ({ ledgerEntry }) => ledgerEntry,
  }),
}));
