import type {
  AppealKind,
  AppealRelation,
  AppealState,
  AppealStep,
  Channel,
  CommitmentStatus,
  DeadlineClass,
  EventType,
  PauseReason,
  PhotoUse,
  QuestionKind,
  ReturnVisitChannel,
  Satisfied,
  Solved,
} from '@linli/client/generated/graphql';
import { machine } from '@linli/core/appeals/machine';
import { agreementsFace, allowsAgreementStep, type MockAgreement } from './agreements.ts';
import { connection } from './connection.ts';
import { dutyFace, dutyStepsOf, type MockDuty } from './duty.ts';
import { followupOfAppeal } from './followupOfAppeal.ts';
import { type Asking, localized, type Words } from './localized.ts';
import type { MockThread } from './mockThread.ts';
import { type MockPerson, type MockUnit, personFace, unitFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';
import { assetFace, type MockAsset, versionFace } from './registers.ts';
import { isUnderReview, type MockReview, reviewFace } from './reviews.ts';

interface MockQuestion {
  key: string;
  words: Words;
  kind?: QuestionKind;
  choices: { value: string; words: Words }[];
}

export interface MockCategory {
  question?: MockQuestion;
  id: string;
  words: Words;
  deadlineClass: DeadlineClass;
  evidencePhoto: boolean;
}

export interface MockPhoto {
  id: string;
  use: PhotoUse;
  published: boolean;
  takenAt: string | null;
}

export interface MockEvent {
  id: string;
  type: EventType;
  at: string;
  fromState: AppealState | null;
  toState: AppealState | null;
  person: MockPerson | null;
  unit: MockUnit | null;
  assignee: MockPerson | null;
  place: MockPlace | null;
  isPublic: boolean;
  text: string | null;
  photos: MockPhoto[];
}

export interface MockVisit {
  id: string;
  participantId: string;
  round: number;
  channel: ReturnVisitChannel;
  contacted: boolean | null;
  solved: Solved | null;
  satisfied: Satisfied | null;
  recordedAt: string;
  recordedBy: MockPerson | null;
}

export interface MockCommitment {
  id: string;
  dueOn: string;
  status: CommitmentStatus;
  text: string;
  madeAt: string;
  unit: MockUnit | null;
}

export interface MockAppeal {
  id: string;
  code: string;
  kind: AppealKind;
  state: AppealState;
  channel: Channel;
  category: MockCategory | null;
  place: MockPlace | null;
  title: string;
  text: string;
  /** To its category's question. */
  answers: { value: string }[];
  address: string | null;
  recordedAt: string;
  lastEntryAt: string;
  acceptedAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  deadlineClass: DeadlineClass;
  dueAt: string | null;
  holder: MockUnit | null;
  assignee: MockPerson | null;
  aboutUnit: MockUnit | null;
  /** Units that help the holder. */
  assisting?: MockUnit[];
  duty?: MockDuty;
  /** The part of the register that it concerns. */
  asset?: MockAsset | null;
  /** As the API answers them. */
  costs?: Record<string, unknown>[];
  agreements?: MockAgreement[];
  round: number;
  version: number;
  participants: { id: string; name: string | null; phone: string | null; createdAt: string }[];
  photos: MockPhoto[];
  events: MockEvent[];
  visits: MockVisit[];
  /** A problem that was taken over. */
  inherited?: { since: string; origin: string };
  /** What is planned about it in its ledger. */
  planned?: { plan: string | null; owner: MockPerson | null; dueOn: string | null; changedAt: string };
  /** What double noes opened. */
  reviews?: MockReview[];
  /** While its clock stands still. */
  pause?: { reason: PauseReason; from: string; until: string } | null;
  resumesTo?: AppealState | null;
  commitments?: MockCommitment[];
  /** What hangs together with it. */
  links?: { relation: AppealRelation; id: string; since: string }[];
  /** Whoever reads can take back the last step. */
  undo?: { until: string; state: AppealState } | null;
  /** What staff entered besides steps. */
  thread?: MockThread;
  publication: { title: string; summary: string; publishedAt: string; by: MockPerson | null } | null;
}

/** What the machine allows, less what a member of staff cannot do. */
export function stepsOf(it: MockAppeal): AppealStep[] {
  const residentOnly: readonly AppealStep[] = [
    'CONFIRM_OUTCOME',
    'WITHDRAW',
    'ANSWER_QUESTION',
    'CONTEST',
    'SAY_THANKS',
  ];
  return (Object.keys(machine[it.state]) as AppealStep[]).filter(
    (step) =>
      !residentOnly.includes(step) &&
      (step !== 'PUBLISH' || !it.publication) &&
      (step !== 'UNPUBLISH' || it.publication !== null) &&
      (step !== 'SETTLE_COMMITMENT' || it.commitments?.some(({ status }) => status === 'OPEN') === true) &&
      (step !== 'END_ASSISTANCE' || Boolean(it.assisting?.length)) &&
      dutyStepsOf(it, step) &&
      allowsAgreementStep(it, step) &&
      (step !== 'RECORD_REVIEW' || isUnderReview(it)) &&
      (step !== 'CLOSE' || !isUnderReview(it)) &&
      (step !== 'DECIDE_HALF' ||
        it.visits.some(({ round, solved }) => round === it.round && solved === 'HALF')) &&
      (step !== 'ACCEPT' || it.place !== null),
  );
}

export function isOverdue(it: MockAppeal, now: number): boolean {
  const stopped = it.resolvedAt ? Date.parse(it.resolvedAt) : now;
  return it.dueAt !== null && Date.parse(it.dueAt) < stopped;
}

export function clockFace(it: MockAppeal, now: number) {
  const dispatch = new Date(Date.parse(it.recordedAt) + 24 * 3_600_000).toISOString();
  return {
    deadlineClass: it.deadlineClass,
    startsAt: it.acceptedAt ?? it.recordedAt,
    dueAt: it.dueAt,
    dispatchDueAt: it.state === 'SUBMITTED' || it.state === 'ACCEPTED' ? dispatch : null,
    stoppedAt: it.resolvedAt,
    onTime: it.resolvedAt ? !isOverdue(it, now) : null,
    overdue: !it.pause && isOverdue(it, now),
    promised: true,
    pauses: it.pause ? [{ __typename: 'ClockPause', to: null, ...it.pause }] : [],
  };
}

export function commitmentFace(it: MockCommitment): Record<string, unknown> {
  return {
    __typename: 'Commitment',
    ...it,
    isObligation: false,
    settledAt: null,
    person: null,
    unit: it.unit && unitFace(it.unit),
  };
}

export function photoFace(it: MockPhoto): Record<string, unknown> {
  const at =
    (rest: string) =>
    (_: unknown, { origin }: Asking) =>
      new URL(`/photos/${it.id}${rest}`, origin).href;
  return {
    __typename: 'Photo',
    ...it,
    url: at(''),
    thumbnailUrl: at('?size=thumbnail'),
    width: 1200,
    height: 900,
  };
}

export function categoryFace(it: MockCategory): Record<string, unknown> {
  return {
    __typename: 'Category',
    id: it.id,
    code: it.id,
    name: localized(it.words),
    deadlineClass: it.deadlineClass,
    evidencePhoto: it.evidencePhoto,
    offered: true,
    questions: (it.question ? [it.question] : []).map(({ key, words, kind = 'CHOICE', choices }) => ({
      key,
      label: localized(words),
      kind,
      required: true,
      when: null,
      choices: choices.map((choice) => ({
        value: choice.value,
        label: localized(choice.words),
        stopper: null,
      })),
    })),
    parent: null,
  };
}

export function eventFaces(it: MockAppeal): Record<string, unknown>[] {
  return it.events.map((event, index) => ({
    __typename: 'AppealEvent',
    ...event,
    sequence: index + 1,
    occurredAt: event.at,
    actorKind: event.person ? 'STAFF' : event.type === 'SUBMITTED' ? 'PARTICIPANT' : 'SYSTEM',
    person: event.person && personFace(event.person),
    unit: event.unit && unitFace(event.unit),
    assignee: event.assignee && personFace(event.assignee),
    place: event.place && placeFace(event.place),
    photos: event.photos.map(photoFace),
  }));
}

export function appealFace(
  it: MockAppeal,
  units: () => MockUnit[],
  now = Date.now(),
): Record<string, unknown> {
  return {
    ...it,
    __typename: 'Appeal',
    occurredAt: null,
    level: 'COMMUNITY',
    initiative: 'REACTIVE',
    ledger: it.inherited ? 'STOCK' : 'NEW',
    grade: null,
    visibility: 'NORMAL',
    answers: (it.answers.length > 0 ? [it.answers] : []).map((given) => ({
      key: it.category?.question?.key ?? '',
      label: localized(it.category?.question?.words ?? { zh: '', en: '' }),
      value: given.map(({ value }) => value),
    })),
    point: it.place?.box && { lng: it.place.box[0] + 0.004, lat: it.place.box[1] + 0.005 },
    pointSource: 'PLACE',
    inheritedSince: it.inherited?.since ?? null,
    inheritedOrigin: it.inherited?.origin ?? null,
    hotlineOrder: it.channel === 'HOTLINE' ? 'RX20261119-0417' : null,
    aboutPerson: null,
    supporterCount: Math.max(0, it.participants.length - 1),
    category: it.category && categoryFace(it.category),
    place: it.place && placeFace(it.place),
    holder: it.holder && unitFace(it.holder),
    assignee: it.assignee && personFace(it.assignee),
    aboutUnit: it.aboutUnit && unitFace(it.aboutUnit),
    promiseClock: clockFace(it, now),
    photos: it.photos.map(photoFace),
    events: (args: { first?: number; last?: number; after?: string }) => connection(eventFaces(it), args),
    participants: it.participants.map((one, index) => ({
      __typename: 'Participant',
      id: one.id,
      role: index === 0 ? 'REPORTER' : 'SUPPORTER',
      createdAt: one.createdAt,
      withdrawnAt: null,
      contact: one.name ? { name: one.name, phone: one.phone, email: null } : null,
    })),
    undoableUntil: it.undo?.until ?? null,
    assistingUnits: (it.assisting ?? []).map(unitFace),
    ...dutyFace(it, now, it.asset?.versions[0] ? versionFace(it.asset.versions[0]) : null),
    asset: it.asset ? assetFace(it.asset) : null,
    costs: it.costs ?? [],
    ...agreementsFace(it),
    viewerCanAssist: stepsOf(it).includes('ASSIST'),
    viewerCanAnswerWhistle: stepsOf(it).includes('ANSWER_WHISTLE'),
    viewerCanReleaseWhistle: stepsOf(it).includes('RELEASE_WHISTLE'),
    unitsAround: () => units().map(unitFace),
    viewerCanSettleCommitment: stepsOf(it).includes('SETTLE_COMMITMENT'),
    commitments: (it.commitments ?? []).map(commitmentFace),
    ...followupOfAppeal,
    reviews: (it.reviews ?? []).map(reviewFace),
    ledgerEntry: it.planned
      ? { cause: null, ...it.planned, owner: it.planned.owner && personFace(it.planned.owner) }
      : null,
    returnVisits: it.visits.map((visit) => ({
      ...visit,
      counts: true,
      attempt: null,
      nextTryAt: null,
      decision: null,
      valid: visit.contacted !== null && visit.solved !== null && visit.satisfied !== null,
      recordedBy: visit.recordedBy && personFace(visit.recordedBy),
    })),
    publication: it.publication && {
      ...it.publication,
      retractedAt: null,
      publishedBy: it.publication.by && personFace(it.publication.by),
    },
    legalSteps: stepsOf(it),
    viewerCanAddPublicNote: true,
    assignableUnits: () => units().map(unitFace),
    ledgerOwners: ({ name }: { name?: string | null }) =>
      units()
        .flatMap(({ people }) => people)
        .filter((person) => person.name.includes(name ?? ''))
        .map(personFace),
    assignablePeople: ({ unit }: { unit: string }) =>
      (units().find((one) => one.id === unit)?.people ?? []).map(personFace),
  };
}
