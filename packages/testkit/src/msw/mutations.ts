import type {
  AcceptAppealInput,
  AddNoteInput,
  AppealStep,
  AskReporterInput,
  AssignAppealInput,
  AssistAppealInput,
  DeclineAppealInput,
  EventType,
  HandleAppealsInput,
  KeepLedgerInput,
  MakeCommitmentInput,
  PauseAppealInput,
  PauseReason,
  PublishAppealInput,
  RecordReturnVisitInput,
  RecordReviewInput,
  ReopenAppealInput,
  RequestPhotoUploadInput,
  ResolveAppealInput,
  RouteAppealInput,
  ScheduleAppealInput,
  SettleCommitmentInput,
} from '@linli/client/generated/graphql';
import { machine } from '@linli/core/appeals/machine';
import { agreementMutations, settledObligation } from './agreements.ts';
import { type MockAppeal, type MockEvent, stepsOf } from './appeal.ts';
import { dutyMutations } from './dutyMutations.ts';
import { face } from './face.ts';
import { type Asking, mint } from './localized.ts';
import { recordPart, reviewFault, reviewOf } from './reviews.ts';
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
  RECORD_REVIEW: 'REVIEWED',
  KEEP_LEDGER: 'LEDGER_PLANNED',
  CLOSE: 'CLOSED',
  REOPEN: 'REOPENED',
  PUBLISH: 'PUBLISHED',
  UNPUBLISH: 'UNPUBLISHED',
  ADD_NOTE: 'NOTE',
  ADD_ENTRY: 'CONTACTED',
  ASK_REPORTER: 'ASKED',
  PAUSE: 'PAUSED',
  RESUME: 'RESUMED',
  SCHEDULE: 'SCHEDULED',
  RETURN: 'RETURNED',
  ESCALATE: 'ESCALATED',
  HAND_BACK: 'HANDED_BACK',
  DECLINE: 'DECLINED',
  COMMIT: 'COMMITTED',
  ASSIST: 'ASSISTED',
  RECORD_COST: 'COST_DECIDED',
  DRAFT_AGREEMENT: 'AGREEMENT_DRAFTED',
  SIGN_AGREEMENT: 'AGREEMENT_SIGNED',
  CANCEL_AGREEMENT: 'AGREEMENT_CANCELLED',
  SETTLE_OBLIGATION: 'COMMITMENT_SETTLED',
  DISPUTE_DUTY: 'DUTY_DISPUTED',
  CLAIM_DUTY: 'DUTY_CLAIMED',
  DECIDE_DUTY: 'DUTY_DECIDED',
  WITHDRAW_DISPUTE: 'DUTY_DISPUTE_WITHDRAWN',
  BLOW_WHISTLE: 'WHISTLE_BLOWN',
  ANSWER_WHISTLE: 'WHISTLE_ARRIVED',
  RELEASE_WHISTLE: 'WHISTLE_RELEASED',
  END_ASSISTANCE: 'ASSISTANCE_ENDED',
  SETTLE_COMMITMENT: 'COMMITMENT_SETTLED',
  MERGE: 'MERGED',
  UNMERGE: 'UNMERGED',
  SPLIT: 'SPLIT',
  LINK: 'LINKED',
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
    const fields = world.faults.splice(0);
    if (fields.length > 0) {
      return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '填写有误。', fields };
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
    const { fromState } = event;
    change(appeal, event);
    appeal.undo = fromState && { state: fromState, until: new Date(Date.now() + 60_000).toISOString() };
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
    assistAppeal: ({ input }: { input: AssistAppealInput }) =>
      take('ASSIST', 'AssistAppealPayload', input, (appeal, event) => {
        event.unit = units().find((one) => one.id === input.unit) ?? null;
        if (event.unit) appeal.assisting = [...(appeal.assisting ?? []), event.unit];
      }),
    ...dutyMutations(world, units, take),
    ...agreementMutations(world, units, take),
    endAssistance: ({ input }: { input: AssistAppealInput }) =>
      take('END_ASSISTANCE', 'EndAssistancePayload', input, (appeal, event) => {
        event.unit = units().find((one) => one.id === input.unit) ?? null;
        appeal.assisting = appeal.assisting?.filter((one) => one !== event.unit) ?? [];
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
        if (input.solved === 'NO' && input.satisfied === 'NO') {
          appeal.reviews = [...(appeal.reviews ?? []), reviewOf(appeal.round, Date.now())];
        }
        if (reopens) reopen(appeal);
      }),
    recordReview: ({ input }: { input: RecordReviewInput }) => {
      const appeal = world.appeals.find((one) => one.id === input.id);
      const message = appeal && reviewFault(appeal, input);
      if (message) world.faults.push({ path: ['part'], code: 'INVALID', message });
      return take('RECORD_REVIEW', 'RecordReviewPayload', input, (it, event) => {
        recordPart(it, input.part, event.at);
      });
    },
    keepLedger: ({ input }: { input: KeepLedgerInput }) =>
      take(
        'KEEP_LEDGER',
        'KeepLedgerPayload',
        { id: input.id, text: input.plan ?? null },
        (appeal, event) => {
          const people = units().flatMap((unit) => unit.people);
          const owner = people.find(({ id }) => id === input.owner) ?? null;
          appeal.planned = {
            plan: input.plan ?? null,
            owner,
            dueOn: input.dueOn ?? null,
            changedAt: event.at,
          };
        },
      ),
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
    askReporter: ({ input }: { input: AskReporterInput }) =>
      take('ASK_REPORTER', 'AskReporterPayload', { ...input, text: input.question }, (appeal, event) => {
        standStill(appeal, event, 'REPORTER', inDays(5));
      }),
    pauseAppeal: ({ input }: { input: PauseAppealInput }) =>
      take('PAUSE', 'PauseAppealPayload', { id: input.id, text: input.text }, (appeal, event) => {
        standStill(appeal, event, input.reason, `${input.until}T15:59:59Z`);
      }),
    resumeAppeal: ({ input }: { input: StepInput }) =>
      take('RESUME', 'ResumeAppealPayload', input, (appeal) => {
        appeal.state = appeal.resumesTo ?? 'IN_PROGRESS';
        appeal.pause = null;
      }),
    scheduleAppeal: ({ input }: { input: ScheduleAppealInput }) =>
      take('SCHEDULE', 'ScheduleAppealPayload', { id: input.id, text: input.text }, (appeal, event) => {
        promise(appeal, event, String(input.date), input.text);
      }),
    makeCommitment: ({ input }: { input: MakeCommitmentInput }) =>
      take('COMMIT', 'MakeCommitmentPayload', { id: input.id, text: input.text }, (appeal, event) => {
        promise(appeal, event, String(input.date), input.text);
      }),
    settleCommitment: ({ input }: { input: SettleCommitmentInput }) => {
      const settled = settledObligation(world, take, input);
      if (settled) return settled;
      const appeal = world.appeals.find((one) => one.commitments?.some(({ id }) => id === input.id));
      return take('SETTLE_COMMITMENT', 'SettleCommitmentPayload', { id: appeal?.id ?? '' }, (it) => {
        for (const one of it.commitments ?? []) if (one.id === input.id) one.status = input.status;
      });
    },
    returnAppeal: ({ input }: { input: StepInput }) => take('RETURN', 'ReturnAppealPayload', input),
    escalateAppeal: ({ input }: { input: StepInput }) =>
      take('ESCALATE', 'EscalateAppealPayload', input, (appeal) => {
        appeal.holder = world.office;
      }),
    handBackAppeal: ({ input }: { input: StepInput }) =>
      take('HAND_BACK', 'HandBackAppealPayload', input, (appeal) => {
        appeal.holder = world.committee;
      }),
    declineAppeal: ({ input }: { input: DeclineAppealInput }) =>
      take('DECLINE', 'DeclineAppealPayload', { id: input.id, text: `${input.reason}\n\n${input.rule}` }),
    undoAppealStep: ({ input }: { input: StepInput }) => {
      const appeal = world.appeals.find((one) => one.id === input.id);
      if (!appeal?.undo)
        return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有可撤销的操作。' };
      if (typeof input.version === 'number' && input.version !== appeal.version) {
        const message = '已有人先处理了这件诉求。';
        return { __typename: 'ConflictError', code: 'CONFLICT', message, currentVersion: appeal.version };
      }
      appeal.state = appeal.undo.state;
      Object.assign(appeal, { undo: null, pause: null, version: appeal.version + 1 });
      world.changed(appeal);
      return { __typename: 'UndoAppealStepPayload', appeal: face(appeal, world) };
    },
    handleAppeals: ({ input }: { input: HandleAppealsInput }) => ({
      __typename: 'HandleAppealsPayload',
      handled: input.appeals.map((one) => {
        const [step, name] = input.step.accept
          ? (['ACCEPT', 'AcceptAppealPayload'] as const)
          : (['START', 'StartAppealPayload'] as const);
        const answer = take(step, name, one);
        const refusal =
          'appeal' in answer ? null : { __typename: 'Refusal', code: answer.code, message: answer.message };
        const appeal = 'appeal' in answer ? answer.appeal : null;
        return { __typename: 'HandledAppeal', id: one.id, appeal, refusal };
      }),
    }),
    addNote: ({ input }: { input: AddNoteInput }) =>
      take('ADD_NOTE', 'AddNotePayload', { id: input.id, text: input.text }, (_, event) => {
        event.isPublic = input.public ?? false;
        event.type = event.isPublic ? 'PUBLIC_UPDATE' : 'NOTE';
        event.photos = (input.photoIds ?? []).flatMap((id) => world.photos.get(String(id)) ?? []);
      }),
    requestPhotoUpload: ({ input }: { input: RequestPhotoUploadInput }, { origin }: Asking) => {
      const photoId = mint('Photo');
      world.photos.set(photoId, { id: photoId, use: input.use, published: false, takenAt: null });
      const uploadUrl = new URL(`/uploads/${photoId}`, origin).href;
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

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

function standStill(
  appeal: MockAppeal,
  { at, fromState }: MockEvent,
  reason: PauseReason,
  until: string,
): void {
  appeal.pause = { reason, from: at, until };
  appeal.resumesTo = fromState;
}

function promise(appeal: MockAppeal, { at }: MockEvent, dueOn: string, text: string): void {
  const unit = appeal.holder;
  const made = { id: mint('Commitment'), dueOn, status: 'OPEN' as const, text, madeAt: at, unit };
  appeal.commitments = [...(appeal.commitments ?? []), made];
}

function reopen(appeal: MockAppeal): void {
  appeal.state = 'ASSIGNED';
  appeal.round += 1;
  appeal.resolvedAt = null;
  appeal.closedAt = null;
  appeal.dueAt = new Date(Date.now() + hours[appeal.deadlineClass] * 3_600_000).toISOString();
}
