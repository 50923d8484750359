import { readableMatches } from '@linli/core/postings/resources/readable';
import { builder } from '../builder.ts';
import { PersonType } from '../people/person.ts';
import { ResourceMatchStateEnum } from './enums.ts';

export const ResourceMatchType = builder.prismaNode('ResourceMatch', {
  description: 'An offer for a need (m44): the system proposed it, people decided.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [readableMatches(actor)] }),
  fields: (t) => ({
    need: t.relation('need', { description: 'What was lacking.' }),
    offer: t.relation('offer', { description: 'What was offered for it.' }),
    state: t.expose('state', { type: ResourceMatchStateEnum, description: 'What was decided.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was declined.' }),
    usedOn: t.expose('usedOn', { type: 'Date', nullable: true, description: 'On which day it was used.' }),
    outcome: t.exposeString('outcome', { nullable: true, description: 'What came of it.' }),
    decidedBy: t.relation('decidedBy', { type: PersonType, description: 'Who decided last.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
  }),
});
