import { builder } from '../builder.ts';
import { BatchType } from '../postings/batch.ts';

const QuotedResultType = builder.prismaObject('QuotedResult', {
  description:
    'What somebody reported of a batch elsewhere, as they said it (m36). It stands beside the figures and is part of none.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'In the words of who said it, with what they leave open.' }),
    source: t.exposeString('source', { description: 'Who said so, and where it stands.' }),
    saidOn: t.expose('saidOn', { type: 'Date', nullable: true, description: 'When, where that is known.' }),
  }),
});

builder.prismaObjectField(BatchType, 'quoted', (t) =>
  t.relation('quoted', {
    type: QuotedResultType,
    description: 'What was reported of it elsewhere: quoted, never computed with.',
    query: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  }),
);
