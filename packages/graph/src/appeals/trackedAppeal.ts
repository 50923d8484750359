import { accessLogOf } from '@linli/core/appeals/contacts/accessLog';
import { ladderOf } from '@linli/core/appeals/ladder';
import { timelineOf } from '@linli/core/appeals/timeline';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { TrackedVisitType } from '../followup/trackedVisit.ts';
import { nobody } from '../ids/globalId.ts';
import { PhotoType } from '../photos/photo.ts';
import { AccessLogEntryType } from './accessLog.ts';
import { everyColumn, faceColumns } from './columns.ts';
import { ParticipantRoleEnum } from './enums.ts';
import { AppealFace } from './face.ts';
import { LadderRungType } from './ladder.ts';
import { MainAppealType } from './links/mainAppeal.ts';
import { stepsOf } from './stepsOf.ts';
import { TimelineEntryType } from './timeline.ts';
import { openedBy } from './tracked.ts';
import { followed, isOwn, publicWords, published, readersOf } from './trackedAs.ts';

/** What the caller wrote; to who did not write it, what everybody reads. */
const content = {
  content: { select: { title: true, text: true, address: true } },
  publication: { select: { title: true, summary: true, retractedAt: true } },
} as const;
const stored = { storedAt: { not: null }, erasedAt: null } as const;

/** The words of the latest event of a type. */
const latest = <T extends 'RESOLVED' | 'ASKED'>(type: T) => ({
  events: {
    where: { type },
    orderBy: { sequence: 'desc' as const },
    take: 1,
    select: { text: { select: { text: true, erasedAt: true } } },
  },
});
const resolution = latest('RESOLVED');
const asked = latest('ASKED');

export const TrackedAppealType = builder.prismaObject('Appeal', {
  variant: 'TrackedAppeal',
  description: 'An appeal as the resident sees it who holds its receipt.',
  interfaces: [AppealFace],
  select: faceColumns,
  authScopes: ({ id }, context) => openedBy(context, id) !== undefined,
  fields: (t) => ({
    title: t.string({
      description: 'Title.',
      select: content,
      resolve: async (appeal, _args, context) =>
        (await isOwn(context, appeal))
          ? (appeal.content?.title ?? '')
          : (publicWords(appeal.publication)?.title ?? ''),
    }),
    text: t.string({
      description: 'What was written; to a supporter the published summary.',
      select: content,
      resolve: async (appeal, _args, context) =>
        (await isOwn(context, appeal))
          ? (appeal.content?.text ?? '')
          : (publicWords(appeal.publication)?.summary ?? ''),
    }),
    address: t.string({
      nullable: true,
      description: 'Address as typed; for who typed it.',
      select: content,
      resolve: async (appeal, _args, context) =>
        (await isOwn(context, appeal)) ? appeal.content?.address : null,
    }),
    photos: t.prismaField({
      type: [PhotoType],
      description: 'The photos that residents sent; to a supporter the published ones.',
      resolve: async (query, appeal, _args, context) =>
        servicesOf(context).database.photo.findMany({
          ...query,
          where: { ...stored, appealId: appeal.id, use: 'REPORT', ...(await published(context, appeal)) },
          orderBy: { id: 'asc' },
        }),
    }),
    timeline: t.field({
      type: [TimelineEntryType],
      description: 'What has happened, oldest first.',
      resolve: async (appeal, _args, context) =>
        timelineOf(servicesOf(context), appeal.id, await readersOf(context, appeal)),
    }),
    mergedInto: t.prismaField({
      type: MainAppealType,
      nullable: true,
      description: 'What it was merged into and is handled with; null while it stands for itself.',
      resolve: async (query, appeal, _args, context) => {
        const { appealId } = await followed(context, appeal);
        if (appealId === appeal.id) return null;
        return servicesOf(context).database.appeal.findUnique({ ...query, where: { id: appealId } });
      },
    }),
    accessLog: t.field({
      type: [AccessLogEntryType],
      description: "Who on the staff saw the caller's contact in clear, and why; the latest first.",
      resolve: ({ id }, _args, context) =>
        accessLogOf(servicesOf(context), {
          appealId: id,
          participantId: openedBy(context, id)?.participantId ?? nobody,
        }),
    }),
    ladder: t.field({
      type: [LadderRungType],
      description: 'The rungs from the grid to the district, and where it stands.',
      select: { tenantId: true, placeId: true, level: true, holderUnitId: true },
      resolve: (appeal, _args, context) => ladderOf(servicesOf(context), appeal),
    }),
    role: t.field({
      type: ParticipantRoleEnum,
      description: 'As what the caller takes part.',
      select: { participants: { select: { id: true, role: true } } },
      resolve: ({ id, participants }, _args, context) => {
        const participantId = openedBy(context, id)?.participantId;
        return participants.find((participant) => participant.id === participantId)?.role ?? 'SUPPORTER';
      },
    }),
    outcome: t.prismaField({
      type: TrackedVisitType,
      nullable: true,
      description: 'What the caller said of the present round; null while nothing was said.',
      resolve: async (query, appeal, _args, context) => {
        const { appealId, participantId } = await followed(context, appeal);
        const { returnVisit, appeal: appeals } = servicesOf(context).database;
        const { round } = await appeals.findUniqueOrThrow({
          where: { id: appealId },
          select: { round: true },
        });
        return returnVisit.findFirst({
          ...query,
          where: { appealId, round, participantId },
          orderBy: { recordedAt: 'desc' },
        });
      },
    }),
    canConfirmOutcome: t.boolean({
      description: 'Whether the caller is asked how it went.',
      select: everyColumn,
      resolve: async (appeal, _args, context) => {
        const follower = await followed(context, appeal);
        const main =
          follower.appealId === appeal.id
            ? appeal
            : await servicesOf(context).database.appeal.findUniqueOrThrow({
                where: { id: follower.appealId },
              });
        return (await stepsOf(context, follower, main)).includes('CONFIRM_OUTCOME');
      },
    }),
    question: t.string({
      nullable: true,
      description: 'What staff want to know; null while nothing is asked.',
      select: asked,
      resolve: async ({ events: [event], ...appeal }, _args, context) =>
        appeal.state === 'NEEDS_INFO' && event?.text?.erasedAt === null && (await isOwn(context, appeal))
          ? event.text.text
          : null,
    }),
    canAnswer: t.boolean({
      description: 'Whether the caller is asked a question.',
      select: everyColumn,
      resolve: async (appeal, _args, context) =>
        (await isOwn(context, appeal)) &&
        (await stepsOf(context, openedBy(context, appeal.id), appeal)).includes('ANSWER_QUESTION'),
    }),
    canContest: t.boolean({
      description: 'Whether the caller can contest the refusal.',
      select: everyColumn,
      resolve: async (appeal, _args, context) =>
        (await stepsOf(context, openedBy(context, appeal.id), appeal)).includes('CONTEST'),
    }),
    canWithdraw: t.boolean({
      description: 'Whether the caller can withdraw.',
      select: everyColumn,
      resolve: async (appeal, _args, context) =>
        (await stepsOf(context, openedBy(context, appeal.id), appeal)).includes('WITHDRAW'),
    }),
    round: t.exposeInt('round', { description: '1, and one more for every reopening.' }),
    resolution: t.string({
      nullable: true,
      description: 'What staff say was done; null while it is open.',
      select: resolution,
      resolve: async ({ events: [event], ...appeal }, _args, context) =>
        appeal.resolvedAt !== null &&
        event?.text?.erasedAt === null &&
        (await readersOf(context, appeal)) !== 'onlookers'
          ? event.text.text
          : null,
    }),
    resolutionPhotos: t.prismaField({
      type: [PhotoType],
      description: 'Photos of the result.',
      resolve: async (query, { id }, _args, context) => {
        const shown = await published(context, { id });
        const { appealEvent, photo } = servicesOf(context).database;
        // Of entries that the resident may read: what colleagues show each other in a note is theirs.
        const told = await appealEvent.findMany({
          where: { appealId: id, isPublic: true },
          select: { id: true },
        });
        return photo.findMany({
          ...query,
          where: {
            ...stored,
            appealId: id,
            use: 'EVIDENCE',
            eventId: { in: told.map((event) => event.id) },
            ...shown,
          },
          orderBy: { id: 'asc' },
        });
      },
    }),
  }),
});
