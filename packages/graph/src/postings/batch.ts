import { organizedBatches } from '@linli/core/postings/batches/manageable';
import { proposalsOf } from '@linli/core/postings/batches/proposals';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';
import { BatchCommunityType } from './batchCommunity.ts';
import { BatchCandidateType } from './candidate.ts';
import { CoverageRuleType } from './coverageRule.ts';
import { PostingKindEnum } from './enums.ts';
import { ProposalType } from './proposal.ts';

const mostPeople = 20;

export const BatchType = builder.prismaNode('Batch', {
  description:
    'Secretaries of one kind who are sent out together (m28), and the rule by which communities were chosen.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [organizedBatches(actor)] }),
  fields: (t) => ({
    kind: t.expose('kind', { type: PostingKindEnum, description: 'As what they are sent.' }),
    number: t.exposeInt('number', { description: 'Which batch of the kind it is.' }),
    name: t.field({
      type: LocalizedTextType,
      description: 'What it is called.',
      resolve: ({ name }) => localized(name),
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'Before this day no posting of it begins.' }),
    place: t.relation('place', { type: PlaceType, description: 'Under which place its rule looked.' }),
    rule: t.field({
      type: CoverageRuleType,
      description: 'The rule that chose its communities, as it was asked when the batch was opened.',
      resolve: (batch) => batch,
    }),
    communities: t.relation('communities', {
      type: BatchCommunityType,
      description: 'The communities that it covers, the worst first.',
      complexity: { field: 5, multiplier: 20 },
      query: { orderBy: { position: 'asc' } },
    }),
    candidates: t.relation('candidates', {
      type: BatchCandidateType,
      description: 'Who was put forward for it.',
      complexity: { field: 5, multiplier: 20 },
      query: { orderBy: { id: 'asc' } },
    }),
    proposals: t.field({
      type: [ProposalType],
      description:
        'For every community that still waits for somebody of the batch: which candidates know about what its open appeals are about (m44), the best first, three at most.',
      complexity: { field: 20, multiplier: 20 },
      resolve: ({ id }, _args, context) => proposalsOf(servicesOf(context), staffActor(context), id),
    }),
    findPeople: t.prismaField({
      type: [PersonType],
      description: `Staff of the tenant who could be put forward, by a part of the name; ${mostPeople} at most.`,
      args: { name: t.arg.string({ required: true, description: 'A part of the name.' }) },
      resolve: (query, { id, tenantId }, { name }, context) =>
        servicesOf(context).database.person.findMany({
          ...query,
          where: {
            tenantId,
            endedAt: null,
            name: { contains: name.trim() },
            candidacies: { none: { batchId: id } },
          },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
          take: mostPeople,
        }),
    }),
  }),
});

export const [BatchConnection, BatchEdge] = connectionOf(BatchType, 'Batch', 'batches');
