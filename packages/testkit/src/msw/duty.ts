import type { AppealStep, WhistleGround, WhistleKind } from '@linli/client/generated/graphql';
import type { MockAppeal } from './appeal.ts';
import { type MockUnit, unitFace } from './neighbourhood.ts';

interface MockClaim {
  unit: MockUnit;
  says: MockUnit | null;
  text: string;
  madeAt: string;
}

export interface MockTarget {
  id: string;
  unit: MockUnit;
  arriveBy: string;
  acknowledgedAt: string | null;
  arrivedAt: string | null;
  doneAt: string | null;
  result: string | null;
  releasedAt: string | null;
  unitRating: number | null;
  streetRating: number | null;
}

/** What is disputed about an appeal, and whom a whistle calls. */
export interface MockDuty {
  dispute?: {
    id: string;
    unit: MockUnit;
    openedAt: string;
    claims: MockClaim[];
    status: 'OPEN' | 'DECIDED' | 'WITHDRAWN';
    decidedUnit: MockUnit | null;
    decision: string | null;
    endedAt: string | null;
  };
  whistle?: {
    id: string;
    kind: WhistleKind;
    ground: WhistleGround;
    reason: string;
    blownAt: string;
    targets: MockTarget[];
  };
}

export function dutyStepsOf({ duty }: MockAppeal, step: AppealStep): boolean {
  const disputed = duty?.dispute?.status === 'OPEN';
  const called = (duty?.whistle?.targets ?? []).filter(({ releasedAt }) => !releasedAt);
  switch (step) {
    case 'DISPUTE_DUTY':
      return !disputed;
    case 'CLAIM_DUTY':
    case 'DECIDE_DUTY':
    case 'WITHDRAW_DISPUTE':
      return disputed;
    case 'BLOW_WHISTLE':
      return called.length === 0;
    case 'ANSWER_WHISTLE':
      return called.some(({ doneAt }) => !doneAt);
    case 'RELEASE_WHISTLE':
      return called.some(({ doneAt }) => doneAt);
    default:
      return true;
  }
}

export function dutyFace(it: MockAppeal, now: number, register: unknown): Record<string, unknown> {
  const { dispute } = it.duty ?? {};
  const decided = dispute?.decidedUnit === it.holder && it.holder !== null;
  return {
    responsible: it.holder && {
      __typename: 'Responsible',
      as: decided ? 'DECIDED' : it.state === 'ACCEPTED' ? 'FIRST_RECEIVER' : 'HOLDER',
      since: it.acceptedAt ?? it.recordedAt,
      unit: unitFace(it.holder),
    },
    disputes: disputeFaces(it, now, register),
    whistles: whistleFaces(it, now),
  };
}

export function disputeFaces({ duty }: MockAppeal, now = Date.now(), register: unknown = null) {
  const { dispute } = duty ?? {};
  if (!dispute) return [];
  const dueAt = new Date(Date.parse(dispute.openedAt) + 3 * 86_400_000).toISOString();
  return [
    {
      __typename: 'DutyDispute',
      ...dispute,
      register,
      level: 'COMMUNITY',
      dueAt,
      overdue: dispute.status === 'OPEN' && Date.parse(dueAt) < now,
      decidedFrom: dispute.endedAt?.slice(0, 10) ?? null,
      decidedBy: null,
      unit: unitFace(dispute.unit),
      decidedUnit: dispute.decidedUnit && unitFace(dispute.decidedUnit),
      claims: dispute.claims.map((claim) => ({
        __typename: 'DutyClaim',
        ...claim,
        unit: unitFace(claim.unit),
        says: claim.says && unitFace(claim.says),
        photos: [],
      })),
    },
  ];
}

export function whistleFaces({ duty }: MockAppeal, now = Date.now()) {
  const { whistle } = duty ?? {};
  if (!whistle) return [];
  const { targets } = whistle;
  return [
    {
      __typename: 'Whistle',
      ...whistle,
      endedAt: targets.every(({ releasedAt }) => releasedAt) ? (targets.at(-1)?.releasedAt ?? null) : null,
      unit: null,
      blownBy: null,
      targets: targets.map((target) => ({
        __typename: 'WhistleTarget',
        ...target,
        late: Date.parse(target.arriveBy) < (target.arrivedAt ? Date.parse(target.arrivedAt) : now),
        unitRatingText: null,
        streetRatingText: null,
        unit: unitFace(target.unit),
      })),
    },
  ];
}
