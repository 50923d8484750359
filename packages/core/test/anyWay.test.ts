import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor, ParticipantActor, StaffActor } from '../src/actor.ts';
import { cancelAgreement } from '../src/agreements/cancel.ts';
import { draftAgreement } from '../src/agreements/draft.ts';
import { recordCost } from '../src/agreements/recordCost.ts';
import { signAgreement } from '../src/agreements/sign.ts';
import { agreementStatus, isCancellable } from '../src/agreements/status.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { answerQuestion } from '../src/appeals/answerQuestion.ts';
import { askReporter } from '../src/appeals/askReporter.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { assignableUnitIds, assignableUnits } from '../src/appeals/assignable.ts';
import { closeAppeal } from '../src/appeals/close.ts';
import { contestDecision } from '../src/appeals/contest.ts';
import { declineAppeal } from '../src/appeals/decline.ts';
import { linkAppeals } from '../src/appeals/links/link.ts';
import { mergeAppeals } from '../src/appeals/links/merge.ts';
import { splitAppeal } from '../src/appeals/links/split.ts';
import { unmergeAppeal } from '../src/appeals/links/unmerge.ts';
import { type AppealStep, appealSteps, machine } from '../src/appeals/machine.ts';
import { addNote } from '../src/appeals/note.ts';
import { escalateAppeal, handBackAppeal } from '../src/appeals/passOn.ts';
import { pauseAppeal } from '../src/appeals/pause.ts';
import { reopenAppeal } from '../src/appeals/reopen.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { resumeAppeal } from '../src/appeals/resume.ts';
import { returnAppeal } from '../src/appeals/returnToReceiver.ts';
import { routeAppeal } from '../src/appeals/route.ts';
import { scheduleAppeal } from '../src/appeals/schedule.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { stepsFor } from '../src/appeals/steps.ts';
import { verifyAppeal } from '../src/appeals/verify.ts';
import { withdrawAppeal } from '../src/appeals/withdraw.ts';
import { makeCommitment } from '../src/clocks/commitments/commit.ts';
import { settleCommitment } from '../src/clocks/commitments/settle.ts';
import { assistAppeal } from '../src/duty/assist.ts';
import { addDutyClaim } from '../src/duty/claim.ts';
import { decideDutyDispute } from '../src/duty/decide.ts';
import { openDutyDispute } from '../src/duty/dispute.ts';
import { endAssistance } from '../src/duty/endAssistance.ts';
import { finishWhistleTask, recordArrival } from '../src/duty/whistle/answer.ts';
import { blowWhistle } from '../src/duty/whistle/blow.ts';
import { releaseWhistle } from '../src/duty/whistle/release.ts';
import { withdrawDutyDispute } from '../src/duty/withdrawDispute.ts';
import { Forbidden, IllegalStep, NotFound } from '../src/errors/errors.ts';
import { confirmOutcome } from '../src/followup/confirmOutcome.ts';
import { decideHalf } from '../src/followup/decideHalf.ts';
import { keepLedger } from '../src/followup/keepLedger.ts';
import { recordReturnVisit } from '../src/followup/recordReturnVisit.ts';
import { recordReview } from '../src/followup/recordReview.ts';
import { missingParts } from '../src/followup/review.ts';
import { dateIn } from '../src/places/dates.ts';
import { publishAppeal } from '../src/publications/publish.ts';
import { unpublishAppeal } from '../src/publications/unpublish.ts';
import { logContact } from '../src/thread/log.ts';
import { sayThanks } from '../src/thread/recordPraise.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

const move = fc.record({
  who: fc.nat(8),
  /** Mostly a step that is offered, or the appeal would never get anywhere. */
  offered: fc.oneof(
    { weight: 4, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  step: fc.nat(1_000),
  hours: fc.nat(300),
});

it('whoever takes whatever steps: what is offered works, nothing else does, and the history tells it all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 25, maxLength: 35 }), async (moves) => {
      const { services, people, clock, tenantId } = here;
      const { appeal, participantId } = await here.appeal();
      const reporter = { kind: 'participant', tenantId, appealId: appeal.id, participantId } as const;
      const actors: readonly (StaffActor | ParticipantActor)[] = [...Object.values(people), reporter];
      for (const { who, offered, step, hours } of moves) {
        clock.pass({ hours });
        const actor = actors[who % actors.length] ?? reporter;
        const before = await present(appeal.id);
        const buttons = await stepsFor(services, actor, before);
        const steps = offered && buttons.length > 0 ? buttons : appealSteps;
        const chosen = steps[step % steps.length] ?? 'ADD_NOTE';
        const refusal = await take(actor, chosen, appeal.id, participantId, step).then(
          () => null,
          (error: unknown) => error,
        );
        const after = await present(appeal.id);
        // Whose turn the second look is, and whose signature it is, the record itself asks.
        const isOthers = ['RECORD_REVIEW', 'SIGN_AGREEMENT'].includes(chosen) && refusal instanceof Forbidden;
        if (buttons.includes(chosen) && !isOthers) {
          expect(refusal).toBeNull();
          expect(after.version).toBe(before.version + 1);
        } else {
          expect([Forbidden, IllegalStep, NotFound].some((kind) => refusal instanceof kind)).toBe(true);
          expect(after).toEqual(before);
        }
      }
      await expectSoundHistory(appeal.id);
    }),
    { numRuns: 12 },
  );
}, 300_000);

async function another(): Promise<string> {
  return (await here.appeal()).appeal.id;
}

function dayAhead(days: number): Date {
  const day = new Date(here.clock.now().getTime() + days * 86_400_000);
  return new Date(day.toISOString().slice(0, 10));
}

function agreementsOf(appealId: string) {
  return here.services.database.agreement.findMany({
    where: { appealId },
    include: { parties: true, obligations: { include: { commitment: true } } },
    orderBy: { id: 'asc' },
  });
}

function present(id: string) {
  return here.services.database.appeal.findUniqueOrThrow({ where: { id } });
}

async function expectSoundHistory(appealId: string): Promise<void> {
  const row = await present(appealId);
  const events = await here.services.database.appealEvent.findMany({
    where: { appealId },
    orderBy: { sequence: 'asc' },
  });
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  for (const [index, event] of events.entries()) {
    expect(event.fromState).toBe(events[index - 1]?.toState ?? null);
    const leads = event.fromState && event.fromState !== event.toState;
    if (event.fromState === 'NEEDS_INFO' && leads && event.toState !== 'WITHDRAWN') {
      // Where it was asked is where it goes back to.
      const asked = events.slice(0, index).findLast(({ type }) => type === 'ASKED');
      expect(event.toState).toBe(asked?.fromState);
    } else if (event.type === 'UNMERGED') {
      const merged = events.slice(0, index).findLast(({ type }) => type === 'MERGED');
      expect(event.toState).toBe(merged?.fromState);
    } else if (leads && event.type !== 'REOPENED') {
      expect(Object.values(machine[event.fromState ?? 'SUBMITTED'])).toContain(event.toState);
    }
  }
  expect(events.at(-1)?.toState).toBe(row.state);
  expect(events.filter(({ type }) => type === 'REOPENED')).toHaveLength(row.round - 1);
  const audited = await here.services.database.auditEvent.count({ where: { targetId: appealId } });
  expect(audited).toBe(row.version);
}

/** Each step with input that is fine, so that only who and when can be wrong. A resident's endpoint is the resident's alone. */
async function take(actor: Actor, step: AppealStep, appealId: string, participantId: string, seed: number) {
  const { services, places, units } = here;
  const answers = {
    contacted: seed % 2 === 0,
    solved: (['YES', 'HALF', 'NO'] as const)[seed % 3] ?? 'YES',
    satisfied: (['YES', 'BASICALLY', 'NO'] as const)[(seed >> 2) % 3] ?? 'YES',
  };
  const asResident = { kind: 'participant', tenantId: here.tenantId, appealId, participantId } as const;
  const resident = actor.kind === 'participant' ? actor : null;
  switch (step) {
    case 'ROUTE':
      return routeAppeal(services, actor, { appealId, placeId: places.grid });
    case 'ACCEPT':
      return acceptAppeal(services, actor, { appealId });
    case 'ASSIGN': {
      // One of the units that this very person is offered; whoever is offered none tries all the same.
      const offered = await assignableUnits(services, actor, await present(appealId));
      const unitId = offered[seed % Math.max(offered.length, 1)]?.id ?? units.property;
      return assignAppeal(services, actor, { appealId, unitId });
    }
    case 'ASSIST': {
      const { holderUnitId, assistingUnitIds } = await present(appealId);
      const free = Object.values(units).filter(
        (unitId) => unitId !== holderUnitId && !assistingUnitIds.includes(unitId),
      );
      const around = await assignableUnitIds(services.database, await present(appealId), here.clock.now());
      const unitId = free.find((id) => around.includes(id)) ?? assistingUnitIds[0] ?? units.property;
      const helps = assistingUnitIds.includes(unitId);
      // When everybody helps already, somebody leaves.
      return (helps ? endAssistance : assistAppeal)(services, actor, { appealId, unitId });
    }
    case 'END_ASSISTANCE': {
      const [unitId = units.property] = (await present(appealId)).assistingUnitIds;
      return endAssistance(services, actor, { appealId, unitId });
    }
    case 'KEEP_LEDGER':
      return keepLedger(services, actor, { appealId, plan: '春季维修' });
    case 'RECORD_COST':
      return recordCost(services, actor, { appealId, text: '五十米电缆', estimate: '300', bearer: 'OWNERS' });
    case 'DRAFT_AGREEMENT':
      return draftAgreement(services, actor, {
        appealId,
        kind: 'COMPENSATION',
        terms: '五楼赔偿三楼的顶棚，物业负责检查。',
        parties: [{ unitId: units.property }, { name: '五楼住户' }],
        obligations: [{ by: 1, text: '赔偿顶棚', amount: '800', dueOn: dayAhead(2 + (seed % 20)) }],
      });
    case 'SIGN_AGREEMENT': {
      const today = dateIn('Asia/Shanghai', here.clock.now());
      const agreement = (await agreementsOf(appealId)).find(
        ({ agreedAt, cancelledAt, obligations }) =>
          agreedAt === null && cancelledAt === null && obligations.every(({ dueOn }) => dueOn >= today),
      );
      const agreementId = agreement?.id ?? (await agreementsOf(appealId))[0]?.id;
      // Without an agreement there is nothing to name; the machine would say the same.
      if (agreementId === undefined) throw new NotFound('Agreement');
      const unsigned = agreement?.parties.filter(({ signedAt }) => signedAt === null) ?? [];
      const partyIds = unsigned.slice(0, 1 + (seed % 2)).map(({ id }) => id);
      return signAgreement(services, actor, { agreementId, partyIds });
    }
    case 'CANCEL_AGREEMENT': {
      const agreements = await agreementsOf(appealId);
      const running = agreements.find((one) => isCancellable(agreementStatus(one))) ?? agreements[0];
      if (running === undefined) throw new NotFound('Agreement');
      return cancelAgreement(services, actor, { agreementId: running.id, reason: '双方另行商量' });
    }
    case 'SETTLE_OBLIGATION': {
      const where = { appealId, obligationId: { not: null } };
      const open = await services.database.commitment.findFirst({ where: { ...where, status: 'OPEN' } });
      const any = open ?? (await services.database.commitment.findFirst({ where }));
      if (any === null) throw new NotFound('Commitment');
      return settleCommitment(services, actor, { commitmentId: any.id, status: 'KEPT' });
    }
    case 'DISPUTE_DUTY':
      return openDutyDispute(services, actor, { appealId, text: '没有移交' });
    case 'CLAIM_DUTY':
      return addDutyClaim(services, actor, { appealId, text: '协议第三条' });
    case 'DECIDE_DUTY': {
      const offered = await assignableUnitIds(services.database, await present(appealId), here.clock.now());
      const unitId = offered[seed % Math.max(offered.length, 1)] ?? units.property;
      return decideDutyDispute(services, actor, { appealId, unitId, reason: '未移交', rule: '第三条' });
    }
    case 'WITHDRAW_DISPUTE':
      return withdrawDutyDispute(services, actor, { appealId });
    case 'BLOW_WHISTLE': {
      const { holderUnitId } = await present(appealId);
      const unitId = holderUnitId === units.housing ? units.office : units.housing;
      const call = { kind: 'DAILY', ground: 'CANNOT_SOLVE', reason: '请派专家' } as const;
      return blowWhistle(services, actor, { appealId, unitIds: [unitId], ...call });
    }
    case 'ANSWER_WHISTLE':
    case 'RELEASE_WHISTLE': {
      const where = { whistle: { appealId } };
      const target = await services.database.whistleTarget.findFirst({ where, orderBy: { id: 'desc' } });
      // Without a whistle there is nobody to name; the machine would say the same.
      if (target === null) throw new NotFound('WhistleTarget');
      const targetId = target.id;
      if (step === 'RELEASE_WHISTLE') return releaseWhistle(services, actor, { targetId, rating: 5 });
      if (target.arrivedAt === null) return recordArrival(services, actor, { targetId });
      return finishWhistleTask(services, actor, { targetId, result: '已查明漏点' });
    }
    case 'START':
      return startAppeal(services, actor, { appealId });
    case 'RESOLVE':
      return resolveAppeal(services, actor, { appealId, text: '已处理。' });
    case 'VERIFY':
      return verifyAppeal(services, actor, { appealId });
    case 'DECIDE_HALF': {
      const decision = seed % 2 === 0 ? 'KEEP' : 'REOPEN';
      return decideHalf(services, actor, { appealId, decision, reason: '还差一截管道' });
    }
    case 'RECORD_REVIEW': {
      const review = await services.database.doubleNoReview.findFirst({
        where: { appealId, completedAt: null },
        orderBy: { round: 'asc' },
      });
      const part = review ? (missingParts(review)[0] ?? 'LOOK') : 'VISIT';
      return recordReview(services, actor, { appealId, part, text: '再去看过，重新安排' });
    }
    case 'RECORD_RETURN_VISIT':
      return recordReturnVisit(services, actor, { appealId, participantId, channel: 'PHONE', ...answers });
    case 'CLOSE':
      return closeAppeal(services, actor, { appealId });
    case 'REOPEN':
      return reopenAppeal(services, actor, { appealId, reason: '问题又出现了' });
    case 'PUBLISH':
      return publishAppeal(services, actor, { appealId, title: '积水', summary: '处理中' });
    case 'UNPUBLISH':
      return unpublishAppeal(services, actor, { appealId, reason: '内容有误' });
    case 'ADD_NOTE':
      return addNote(services, actor, { appealId, text: '看过现场' });
    case 'SAY_THANKS':
      if (resident === null) throw new Forbidden('sayThanks');
      await services.database.praise.deleteMany({ where: { participantId } });
      return sayThanks(services, asResident, { text: '谢谢。' });
    case 'ADD_ENTRY':
      return logContact(services, actor, { appealId, channel: 'PHONE', participantId });
    case 'ASK_REPORTER':
      return askReporter(services, actor, { appealId, question: '积水有多深？' });
    case 'ANSWER_QUESTION':
      if (resident === null) throw new Forbidden('answerQuestion');
      return answerQuestion(services, asResident, { text: '大约二十厘米。' });
    case 'PAUSE':
      return pauseAppeal(services, actor, {
        appealId,
        reason: 'WEATHER',
        until: dayAhead(3),
        text: '等雨停',
      });
    case 'SCHEDULE':
      return scheduleAppeal(services, actor, { appealId, date: dayAhead(5), text: '周末前清掏' });
    case 'RESUME':
      return resumeAppeal(services, actor, { appealId });
    case 'RETURN':
      return returnAppeal(services, actor, { appealId, reason: '不属于我单位' });
    case 'ESCALATE':
      return escalateAppeal(services, actor, { appealId, reason: '需要街道协调' });
    case 'HAND_BACK':
      return handBackAppeal(services, actor, { appealId, reason: '社区可以解决' });
    case 'DECLINE':
      return declineAppeal(services, actor, { appealId, rule: '工作条例第三条', reason: '属于诉讼事项' });
    case 'COMMIT':
      return makeCommitment(services, actor, { appealId, date: dayAhead(9), text: '元旦前通气' });
    case 'SETTLE_COMMITMENT': {
      const where = { appealId, obligationId: null };
      const open = await services.database.commitment.findFirst({ where: { ...where, status: 'OPEN' } });
      const any = open ?? (await services.database.commitment.findFirst({ where }));
      // Without a promise there is nothing to name; the machine would say the same.
      if (any === null) throw new NotFound('Commitment');
      return settleCommitment(services, actor, { commitmentId: any.id, status: 'KEPT' });
    }
    case 'MERGE':
      return mergeAppeals(services, actor, { appealId: await another(), duplicateIds: [appealId] });
    case 'UNMERGE':
      return unmergeAppeal(services, actor, { appealId, reason: '不是同一处' });
    case 'SPLIT':
      return splitAppeal(services, actor, { appealId, parts: [{ text: '另有路灯不亮' }] });
    case 'LINK':
      return linkAppeals(services, actor, { appealId, otherId: await another() });
    case 'CONTEST':
      if (resident === null) throw new Forbidden('contestDecision');
      return contestDecision(services, asResident, { reason: '没有在诉讼' });
    case 'CONFIRM_OUTCOME':
      if (resident === null) throw new Forbidden('confirmOutcome');
      return confirmOutcome(services, asResident, answers);
    case 'WITHDRAW':
      if (resident === null) throw new Forbidden('withdrawAppeal');
      return withdrawAppeal(services, asResident, {});
  }
}
