import { readableHandovers } from '@linli/core/postings/handovers/readable';
import { differencesSince } from '@linli/core/postings/handovers/since';
import type { Handover, HandoverSignature, Posting } from '@linli/database/generated/prisma/client';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { mayWith } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { HandoverDifferenceType } from './differences.ts';
import { HandoverDocumentType } from './document.ts';
import { HandoverSideEnum, HandoverStageEnum } from './enums.ts';
import type { HandoverStage } from './labels.ts';
import { readableEntries } from './readable.ts';

const latest = { orderBy: { number: 'desc' }, take: 1 } as const;
const both = { select: { from: true, to: true } } as const;

export const HandoverType = builder.prismaNode('Handover', {
  description:
    'One secretary hands a community over to the next (m29): the pack is gathered from the data, frozen as a document, and signed by both. What the one who leaves had in hand goes to the other with the second signature, never before.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [readableHandovers(actor)] }),
  select: { concludedAt: true, fromPersonId: true, toPersonId: true },
  fields: (t) => ({
    community: t.prismaField({
      type: PlaceType,
      description: 'Where.',
      select: { communityId: true },
      resolve: (query, { communityId }, _args, context) =>
        servicesOf(context).database.place.findUniqueOrThrow({ ...query, where: { id: communityId } }),
    }),
    from: t.relation('from', { type: PostingType, description: 'The posting of the one who leaves.' }),
    to: t.relation('to', { type: PostingType, description: 'The posting of the one who comes.' }),
    openedBy: t.relation('openedBy', { type: PersonType, description: 'Who began it.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was begun.' }),
    concludedAt: t.expose('concludedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the second of the two had signed.',
    }),
    movedAppeals: t.exposeInt('movedAppeals', {
      nullable: true,
      description: 'How many appeals went to the successor then; null before.',
    }),
    stage: t.field({
      type: HandoverStageEnum,
      description: 'How far it has come.',
      select: { documents: { ...latest, include: { signatures: true } } },
      resolve: ({ concludedAt, documents }) => stageOf(concludedAt, documents[0]?.signatures),
    }),
    document: t.prismaField({
      type: HandoverDocumentType,
      nullable: true,
      description: 'The last document, which is the one to be signed; null before anything was frozen.',
      select: { id: true },
      resolve: (query, { id }, _args, context) =>
        servicesOf(context).database.handoverDocument.findFirst({
          ...query,
          where: { handoverId: id },
          orderBy: { number: 'desc' },
        }),
    }),
    documents: t.relation('documents', {
      type: HandoverDocumentType,
      query: { orderBy: { number: 'desc' } },
      description:
        'What was frozen, the last first: that one is signed, and what was signed before counts no more.',
    }),
    differences: t.field({
      type: [HandoverDifferenceType],
      description:
        'What has happened since the last document was frozen, until both have signed; of appeals those that the viewer may read.',
      select: { ...both.select, documents: latest },
      complexity: { field: 10, multiplier: 10 },
      resolve: async (handover, _args, context) => {
        const [document] = handover.documents;
        if (document === undefined) return [];
        const found = await differencesSince(servicesOf(context), handover, document, context.locale);
        return readableEntries(context, found, ({ appealId }) => appealId);
      },
    }),
    viewerCanFreeze: t.boolean({
      description: 'Whether the viewer freezes the pack: either of the two in office, or who organizes it.',
      ...both,
      resolve: async ({ concludedAt, from, to }, _args, context) =>
        concludedAt === null && (await mayOnAny(context, 'handOver', [from, to])),
    }),
    viewerCanWriteNotes: t.boolean({
      description: 'Whether the viewer adds what is not in the data: who leaves, or who organizes it.',
      ...both,
      resolve: async ({ concludedAt, from }, _args, context) =>
        concludedAt === null && (await mayWith(context, 'handOver', from)),
    }),
    viewerCanSignAs: t.field({
      type: HandoverSideEnum,
      nullable: true,
      description: 'Whose signature the viewer can put under the last document now; null for none.',
      select: { ...both.select, documents: { ...latest, include: { signatures: true } } },
      resolve: async ({ documents, from, to, ...handover }, _args, context) => {
        const side = await sideOf(context, handover, from, to);
        const [document] = documents;
        return side && document && !document.signatures.some((one) => one.side === side) ? side : null;
      },
    }),
    viewerCanSignForOutgoing: t.boolean({
      description: 'Whether the viewer can sign for the one who leaves, and must say why.',
      select: { ...both.select, documents: { ...latest, include: { signatures: true } } },
      resolve: async ({ documents, from, fromPersonId, toPersonId }, _args, context) => {
        const { actor } = context;
        const [document] = documents;
        if (!document || document.signatures.some(({ side }) => side === 'OUTGOING')) return false;
        if (actor.kind !== 'staff' || [fromPersonId, toPersonId].includes(actor.personId)) return false;
        return mayWith(context, 'signForOutgoing', from);
      },
    }),
  }),
});

function stageOf(
  concludedAt: Date | null,
  signatures: readonly HandoverSignature[] | undefined,
): HandoverStage {
  if (concludedAt !== null) return 'CONCLUDED';
  if (signatures === undefined) return 'GATHERED';
  return signatures.length === 0 ? 'FROZEN' : 'SIGNED_BY_ONE';
}

async function sideOf(
  context: Context,
  { concludedAt, fromPersonId }: Pick<Handover, 'concludedAt' | 'fromPersonId'>,
  from: Posting,
  to: Posting,
) {
  const { actor } = context;
  if (concludedAt !== null || actor.kind !== 'staff') return null;
  const isOutgoing = actor.personId === fromPersonId;
  const hasBegun = isOutgoing || to.startsAt <= servicesOf(context).clock.now();
  if (!hasBegun || !(await mayWith(context, 'signHandover', isOutgoing ? from : to))) return null;
  return isOutgoing ? ('OUTGOING' as const) : ('INCOMING' as const);
}

async function mayOnAny(
  context: Context,
  action: 'handOver',
  postings: readonly Posting[],
): Promise<boolean> {
  const answers = await Promise.all(postings.map((posting) => mayWith(context, action, posting)));
  return answers.includes(true);
}
