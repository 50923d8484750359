import type {
  AcceptAppealInput,
  AddNoteInput,
  AppealStep,
  AssignAppealInput,
  EventType,
  PublishAppealInput,
  RecordReturnVisitInput,
  ReopenAppealInput,
  RequestPhotoUploadInput,
  ResolveAppealInput,
  RouteAppealInput,
} from '@linli/client/generated/graphql';
import { machine } from '@linli/core/appeals/machine';
import { type MockAppeal, type MockEvent, stepsOf } from './appeal.ts';
import { mint } from './localized.ts';
import { face } from './queries.ts';
import { allPlaces, type World } from './world.ts';

interface StepInput {
  id: string | number;
  version?: number | null;
  note?: string | null;
  text?: string | null;
  reason?: string | null;
}

const hours = { EMERGENCY: 2, UTILITY: 24, ORDINARY: 168, COMPLEX: 360 };

const eventOf: Partial<Record<AppealStep, EventType>> = {
  ROUTE: 'ROUTED',
  ACCEPT: 'ACCEPTED',
  ASSIGN: 'ASSIGNED',
  START: 'STARTED',
  RESOLVE: 'RESOLVED',
  VERIFY: 'VERIFIED',
  RECORD_RETURN_VISIT: 'RETURN_VISIT',
  CLOSE: 'CLOSED',
  REOPEN: 'REOPENED',
  PUBLISH: 'PUBLISHED',
  UNPUBLISH: 'UNPUBLISHED',
  ADD_NOTE: 'NOTE',
};

export function mutationRoot(world: World) {
  const units = () => [world.committee, world.office, world.property, world.heating];
  const take = (
    step: AppealStep,
    payload: string,
    input: StepInput,
    change: (appeal: MockAppeal, event: MockEvent) => void = () => undefined,
  ) => {
    const appeal = world.appeals.find((one) => one.id === input.id);
    if (!appeal) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到这件诉求。' };
    if (typeof input.version === 'number' && input.version !== appeal.version) {
      const message = '已有人先处理了这件诉求。';
      return { __typename: 'ConflictError', code: 'CONFLICT', message, currentVersion: appeal.version };
    }
    const legalSteps = stepsOf(appeal);
    if (!legalSteps.includes(step)) {
      const message = '当前状态不能这样做。';
      return {
        __typename: 'IllegalStepError',
        code: 'ILLEGAL_STEP',
        message,
        state: appeal.state,
        legalSteps,
      };
    }
    const event = happen(appeal, step, world, input.note ?? input.text ?? input.reason ?? null);
    change(appeal, event);
    world.changed(appeal);
    return { __typename: payload, appeal: face(appeal, world) };
  };
  return {
    routeAppeal: ({ input }: { input: RouteAppealInput }) =>
      take('ROUTE', 'RouteAppealPayload', input, (appeal, event) => {
        appeal.place = allPlaces(world.city).find((place) => place.id === input.place) ?? null;
        appeal.category = world.categories.find((one) => one.id === input.category) ?? appeal.category;
        event.place = appeal.place;
      }),
    acceptAppeal: ({ input }: { input: AcceptAppealInput }) =>
      take('ACCEPT', 'AcceptAppealPayload', input, (appeal, event) => {
        appeal.deadlineClass = input.deadlineClass ?? appeal.deadlineClass;
        appeal.acceptedAt = event.at;
        appeal.dueAt = new Date(Date.parse(event.at) + hours[appeal.deadlineClass] * 3_600_000).toISOString();
      }),
    assignAppeal: ({ input }: { input: AssignAppealInput }) =>
      take('ASSIGN', 'AssignAppealPayload', input, (appeal, event) => {
        appeal.holder = units().find((one) => one.id === input.unit) ?? appeal.holder;
        appeal.assignee = appeal.holder?.people.find((one) => one.id === input.person) ?? null;
        event.unit = appeal.holder;
        event.assignee = appeal.assignee;
      }),
    startAppeal: ({ input }: { input: StepInput }) => take('START', 'StartAppealPayload', input),
    resolveAppeal: ({ input }: { input: ResolveAppealInput }) => {
      const appeal = world.appeals.find((one) => one.id === input.id);
      if (appeal?.category?.evidencePhoto && !input.photoIds?.length) {
        const message = '这一类诉求办结时需要一张现场照片。';
        return { __typename: 'EvidenceRequiredError', code: 'EVIDENCE_REQUIRED', message };
      }
      return take('RESOLVE', 'ResolveAppealPayload', input, (it, event) => {
        it.resolvedAt = event.at;
        event.photos = (input.photoIds ?? []).flatMap((id) => world.photos.get(String(id)) ?? []);
        it.photos.push(...event.photos);
      });
    },
    verifyAppeal: ({ input }: { input: StepInput }) => take('VERIFY', 'VerifyAppealPayload', input),
    recordReturnVisit: ({ input }: { input: RecordReturnVisitInput }) =>
      take('RECORD_RETURN_VISIT', 'RecordReturnVisitPayload', input, (appeal, event) => {
        appeal.visits.push({
          id: mint('ReturnVisit'),
          participantId: String(input.participant),
          round: appeal.round,
          channel: input.channel,
          contacted: input.contacted ?? null,
          solved: input.solved ?? null,
          satisfied: input.satisfied ?? null,
          recordedAt: event.at,
          recordedBy: world.viewer,
        });
        const reopens = input.solved === 'NO' || (input.solved === 'HALF' && input.satisfied === 'NO');
        if (reopens) reopen(appeal);
      }),
    closeAppeal: ({ input }: { input: StepInput }) =>
      take('CLOSE', 'CloseAppealPayload', input, (appeal, event) => {
        appeal.closedAt = event.at;
      }),
    reopenAppeal: ({ input }: { input: ReopenAppealInput }) =>
      take('REOPEN', 'ReopenAppealPayload', input, reopen),
    publishAppeal: ({ input }: { input: PublishAppealInput }) =>
      take(
        'PUBLISH',
        'PublishAppealPayload',
        { id: input.id, version: input.version ?? null },
        (appeal, event) => {
          const { title, summary } = input;
          appeal.publication = { title, summary, publishedAt: event.at, by: world.viewer };
          for (const photo of appeal.photos) photo.published = input.photoIds?.includes(photo.id) ?? false;
        },
      ),
    unpublishAppeal: ({ input }: { input: StepInput }) =>
      take('UNPUBLISH', 'UnpublishAppealPayload', input, (appeal) => {
        appeal.publication = null;
      }),
    addNote: ({ input }: { input: AddNoteInput }) =>
      take('ADD_NOTE', 'AddNotePayload', { id: input.id, text: input.text }, (_, event) => {
        event.isPublic = input.public ?? false;
        event.type = event.isPublic ? 'PUBLIC_UPDATE' : 'NOTE';
        event.photos = (input.photoIds ?? []).flatMap((id) => world.photos.get(String(id)) ?? []);
      }),
    requestPhotoUpload: ({ input }: { input: RequestPhotoUploadInput }) => {
      const photoId = mint('Photo');
      world.photos.set(photoId, { id: photoId, use: input.use, published: false, takenAt: null });
      const uploadUrl = new URL(`/uploads/${photoId}`, globalThis.location?.origin ?? 'http://localhost')
        .href;
      const expiresAt = new Date(Date.now() + 600_000).toISOString();
      return { __typename: 'RequestPhotoUploadPayload', ticket: { photoId, uploadUrl, expiresAt } };
    },
  };
}

/** The step itself: the state, the version and one more event. */
export function happen(appeal: MockAppeal, step: AppealStep, world: World, text: string | null): MockEvent {
  const fromState = appeal.state;
  const toState = machine[fromState][step] ?? null;
  const event: MockEvent = {
    id: mint('AppealEvent'),
    type: eventOf[step] ?? 'NOTE',
    at: new Date().toISOString(),
    fromState,
    toState,
    person: world.viewer,
    unit: world.viewer.unit,
    assignee: null,
    place: null,
    isPublic: !['ADD_NOTE', 'ROUTE', 'RECORD_RETURN_VISIT'].includes(step),
    text,
    photos: [],
  };
  appeal.state = toState ?? fromState;
  appeal.version += 1;
  appeal.lastEntryAt = event.at;
  appeal.events.push(event);
  return event;
}

function reopen(appeal: MockAppeal): void {
  appeal.state = 'ASSIGNED';
  appeal.round += 1;
  appeal.resolvedAt = null;
  appeal.closedAt = null;
  appeal.dueAt = new Date(Date.now() + hours[appeal.deadlineClass] * 3_600_000).toISOString();
}
