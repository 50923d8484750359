import { type VisitTask, visitQueue, visitQueueCount } from '@linli/core/followup/queue';
import { AppealType } from '../appeals/appeal.ts';
import { ParticipantType } from '../appeals/participant.ts';
import { queuePlace, queueViewer } from '../appeals/queueCounts.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { rowOfCursor } from '../ids/cursor.ts';
import { defaultPage } from '../limits/page.ts';
import { VisitAttemptEnum, VisitTaskStatusEnum } from './enums.ts';

const TaskType = builder.objectRef<VisitTask>('ReturnVisitTask').implement({
  description: 'A participant who is still to be asked how it turned out.',
  fields: (t) => ({
    participant: t.prismaField({
      type: ParticipantType,
      description: 'Who is to be asked.',
      resolve: (query, { participantId }, _args, context) =>
        servicesOf(context).database.participant.findUniqueOrThrow({
          ...query,
          where: { id: participantId },
        }),
    }),
    appeal: t.prismaField({
      type: AppealType,
      description: 'What about.',
      resolve: (query, { appealId }, _args, context) =>
        servicesOf(context).database.appeal.findUniqueOrThrow({ ...query, where: { id: appealId } }),
    }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      description: 'Since when the work is reported as done.',
    }),
    attempts: t.exposeInt('attempts', { description: 'How often somebody has tried in this round.' }),
    lastAttempt: t.expose('lastAttempt', {
      type: VisitAttemptEnum,
      nullable: true,
      description: 'What came of the last attempt.',
    }),
    lastAttemptAt: t.expose('lastAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When that was.',
    }),
    nextTryAt: t.expose('nextTryAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When to try again.',
    }),
    status: t.expose('status', { type: VisitTaskStatusEnum, description: 'Whether to ask now.' }),
  }),
});

const [TaskConnection, TaskEdge] = connectionOf(TaskType, 'ReturnVisitTask', 'participants to be asked');

builder.queryField('returnVisitQueue', (t) =>
  t.connection(
    {
      type: TaskType,
      nullable: true,
      description:
        'Participants who are still to be asked how it turned out, the longest waiting first: as far as the viewer may ask, and never about the own work.',
      authScopes: { staff: true },
      args: {
        place: t.arg.id({
          description: 'At this place and under it; all that the viewer may ask if left out.',
        }),
        status: t.arg({ type: VisitTaskStatusEnum, defaultValue: 'DUE', description: 'Which of them.' }),
      },
      // Nothing is looked up by the row: where it would stand is told only to whom its list is open.
      mayStartAt: async () => true,
      resolve: async (_root, { place, status, first, last, after, before }, context) => {
        const services = servicesOf(context);
        const placeId = queuePlace(place);
        const actor = staffActor(context);
        await queueViewer(context, placeId);
        const wanted = { placeId, status: status ?? 'DUE' } as const;
        const size = first ?? last ?? defaultPage;
        const cursor = after ?? before;
        const backwards = last != null || (first == null && before != null);
        const rows = await visitQueue(services, actor, wanted, {
          limit: size + 1,
          from: cursor == null ? null : rowOfCursor(cursor),
          backwards,
        });
        const page = backwards ? rows.slice(0, size).reverse() : rows.slice(0, size);
        const edges = page.map((node) => ({ node, cursor: cursorOf(node.participantId) }));
        const more = rows.length > size;
        return {
          edges,
          totalCount: () => visitQueueCount(services, actor, wanted),
          pageInfo: {
            hasNextPage: backwards ? before != null : more,
            hasPreviousPage: backwards ? more : after != null,
            startCursor: edges.at(0)?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
        };
      },
    },
    TaskConnection,
    TaskEdge,
  ),
);

/** As Pothos writes the cursor of a row. */
function cursorOf(id: string): string {
  return Buffer.from(`GPC:S:${id}`).toString('base64');
}
