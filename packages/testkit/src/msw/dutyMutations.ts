import type {
  AddDutyClaimInput,
  AppealStep,
  BlowWhistleInput,
  DecideDutyDisputeInput,
  FinishWhistleTaskInput,
  OpenDutyDisputeInput,
  RecordCostInput,
  ReleaseWhistleInput,
  WithdrawDutyDisputeInput,
} from '@linli/client/generated/graphql';
import type { MockAppeal, MockEvent } from './appeal.ts';
import type { MockTarget } from './duty.ts';
import { mint } from './localized.ts';
import { type MockUnit, personFace, unitFace } from './neighbourhood.ts';
import type { World } from './world.ts';

type Take = (
  step: AppealStep,
  payload: string,
  input: { id: string | number; text?: string | null },
  change: (appeal: MockAppeal, event: MockEvent) => void,
) => object;

const minutes = { DAILY: 1440, HARD_PROBLEM: 4320, EMERGENCY: 30 };

/** Disputes and whistles, as the portal asks for them. */
export function dutyMutations(world: World, units: () => MockUnit[], take: Take) {
  const unitOf = (id: unknown) => units().find((one) => one.id === id) ?? null;
  const claim = (appeal: MockAppeal, event: MockEvent, input: OpenDutyDisputeInput | AddDutyClaimInput) => {
    const unit = ('unit' in input ? unitOf(input.unit) : null) ?? appeal.holder ?? world.committee;
    event.unit = unit;
    return { unit, says: unitOf(input.says), text: input.text, madeAt: event.at };
  };
  const answer = (
    step: 'ANSWER_WHISTLE' | 'RELEASE_WHISTLE',
    payload: string,
    id: unknown,
    change: (target: MockTarget, at: string) => void,
  ) => {
    const targetsOf = (one: MockAppeal) => one.duty?.whistle?.targets ?? [];
    const appeal = world.appeals.find((one) => targetsOf(one).some((target) => target.id === id));
    return take(step, payload, { id: appeal?.id ?? '' }, (it, event) => {
      for (const target of targetsOf(it)) if (target.id === id) change(target, event.at);
    });
  };
  return {
    recordCost: ({ input }: { input: RecordCostInput }) =>
      take('RECORD_COST', 'RecordCostPayload', { id: input.id, text: input.text }, (appeal, event) => {
        const { text, bearer, estimate = null, actual = null, witness = null } = input;
        const payer = unitOf(input.payer);
        const cost = { __typename: 'Cost', id: mint('Cost'), text, bearer, estimate, actual, witness };
        const by = { payer: payer && unitFace(payer), decidedBy: event.person && personFace(event.person) };
        const onTheSpot = input.onTheSpot ?? false;
        appeal.costs = [{ ...cost, ...by, onTheSpot, recordedAt: event.at }, ...(appeal.costs ?? [])];
      }),
    openDutyDispute: ({ input }: { input: OpenDutyDisputeInput }) =>
      take('DISPUTE_DUTY', 'OpenDutyDisputePayload', { id: input.id, text: input.text }, (appeal, event) => {
        const first = claim(appeal, event, input);
        appeal.duty = {
          ...appeal.duty,
          dispute: {
            id: mint('DutyDispute'),
            unit: first.unit,
            openedAt: event.at,
            claims: [first],
            status: 'OPEN',
            decidedUnit: null,
            decision: null,
            endedAt: null,
          },
        };
      }),
    addDutyClaim: ({ input }: { input: AddDutyClaimInput }) =>
      take('CLAIM_DUTY', 'AddDutyClaimPayload', { id: input.id, text: input.text }, (appeal, event) => {
        appeal.duty?.dispute?.claims.push(claim(appeal, event, input));
      }),
    decideDutyDispute: ({ input }: { input: DecideDutyDisputeInput }) =>
      take('DECIDE_DUTY', 'DecideDutyDisputePayload', { id: input.id }, (appeal, event) => {
        const decidedUnit = unitOf(input.unit);
        const decision = `${input.reason}\n\n${input.rule}`;
        Object.assign(appeal.duty?.dispute ?? {}, {
          status: 'DECIDED',
          decidedUnit,
          decision,
          endedAt: event.at,
        });
        appeal.holder = decidedUnit;
        appeal.assignee = null;
        event.text = decision;
      }),
    withdrawDutyDispute: ({ input }: { input: WithdrawDutyDisputeInput }) =>
      take('WITHDRAW_DISPUTE', 'WithdrawDutyDisputePayload', { id: input.id }, (appeal, event) => {
        Object.assign(appeal.duty?.dispute ?? {}, { status: 'WITHDRAWN', endedAt: event.at });
      }),
    blowWhistle: ({ input }: { input: BlowWhistleInput }) =>
      take('BLOW_WHISTLE', 'BlowWhistlePayload', { id: input.id, text: input.reason }, (appeal, event) => {
        const { kind, ground, reason } = input;
        const arriveBy = new Date(Date.parse(event.at) + minutes[kind] * 60_000).toISOString();
        const blank = { acknowledgedAt: null, arrivedAt: null, doneAt: null, result: null, releasedAt: null };
        const targets = input.units.flatMap((id) => {
          const unit = unitOf(id);
          const none = { unitRating: null, streetRating: null };
          return unit ? [{ id: mint('WhistleTarget'), unit, arriveBy, ...blank, ...none }] : [];
        });
        appeal.duty = {
          ...appeal.duty,
          whistle: { id: mint('Whistle'), kind, ground, reason, blownAt: event.at, targets },
        };
      }),
    acknowledgeWhistle: ({ input }: { input: { id: string | number } }) =>
      answer('ANSWER_WHISTLE', 'AcknowledgeWhistlePayload', input.id, (target, at) => {
        target.acknowledgedAt = at;
      }),
    recordArrival: ({ input }: { input: { id: string | number } }) =>
      answer('ANSWER_WHISTLE', 'RecordArrivalPayload', input.id, (target, at) => {
        target.acknowledgedAt ??= at;
        target.arrivedAt = at;
      }),
    finishWhistleTask: ({ input }: { input: FinishWhistleTaskInput }) =>
      answer('ANSWER_WHISTLE', 'FinishWhistleTaskPayload', input.id, (target, at) => {
        const { result, rating } = input;
        Object.assign(target, { doneAt: at, result, streetRating: rating ?? null });
      }),
    releaseWhistle: ({ input }: { input: ReleaseWhistleInput }) =>
      answer('RELEASE_WHISTLE', 'ReleaseWhistlePayload', input.id, (target, at) => {
        Object.assign(target, { releasedAt: at, unitRating: input.rating ?? null });
      }),
  };
}
