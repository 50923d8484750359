import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParticipantActor } from '../src/actor.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { closeAppeal, closeSilentAppeals } from '../src/appeals/close.ts';
import { reopenAppeal } from '../src/appeals/reopen.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { stepsFor } from '../src/appeals/steps.ts';
import { verifyAppeal } from '../src/appeals/verify.ts';
import { withdrawAppeal } from '../src/appeals/withdraw.ts';
import { Forbidden, IllegalStep, InvalidInput } from '../src/errors/errors.ts';
import { confirmOutcome } from '../src/followup/confirmOutcome.ts';
import { decideHalf } from '../src/followup/decideHalf.ts';
import { recordReturnVisit } from '../src/followup/recordReturnVisit.ts';
import { recordReview } from '../src/followup/recordReview.ts';
import { newId } from '../src/ids.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

describe('asking afterwards', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood();
  });
  afterAll(() => here.database.close());

  const reporterOf = (appealId: string, participantId: string): ParticipantActor => ({
    kind: 'participant',
    tenantId: here.tenantId,
    appealId,
    participantId,
  });
  /** From the ticket to "done", by the property company. */
  const resolved = async () => {
    const { services, people, units } = here;
    const { appeal, participantId } = await here.appeal();
    await acceptAppeal(services, people.secretary, { appealId: appeal.id });
    await assignAppeal(services, people.secretary, { appealId: appeal.id, unitId: units.property });
    await work(appeal.id);
    return { appealId: appeal.id, participantId, reporter: reporterOf(appeal.id, participantId) };
  };
  const work = async (appealId: string) => {
    const { services, people } = here;
    await startAppeal(services, people.propertyManager, { appealId });
    return resolveAppeal(services, people.propertyManager, { appealId, text: '已抽水清淤。' });
  };
  const supporterOf = async (appealId: string) => {
    const participantId = newId();
    await here.services.database.participant.create({
      data: {
        id: participantId,
        tenantId: here.tenantId,
        appealId,
        role: 'SUPPORTER',
        secretHash: participantId,
      },
    });
    return reporterOf(appealId, participantId);
  };
  const present = (id: string) => here.services.database.appeal.findUniqueOrThrow({ where: { id } });
  const eventsOf = async (appealId: string) =>
    here.services.database.appealEvent.findMany({ where: { appealId }, orderBy: { sequence: 'asc' } });

  it("the reporter's yes verifies and closes at once", async () => {
    const { appealId, reporter } = await resolved();
    const closed = await confirmOutcome(here.services, reporter, {
      contacted: true,
      solved: 'YES',
      satisfied: 'YES',
    });
    expect(closed.state).toBe('CLOSED');
    expect((await eventsOf(appealId)).slice(-3).map(({ type, actorKind }) => [type, actorKind])).toEqual([
      ['RETURN_VISIT', 'PARTICIPANT'],
      ['VERIFIED', 'PARTICIPANT'],
      ['CLOSED', 'PARTICIPANT'],
    ]);
  });

  it('solved but not satisfied closes with a flag', async () => {
    const { appealId, reporter } = await resolved();
    await confirmOutcome(here.services, reporter, { contacted: true, solved: 'YES', satisfied: 'NO' });
    expect((await eventsOf(appealId)).at(-1)).toMatchObject({ type: 'CLOSED', data: { flagged: true } });
  });

  it('a no leads back to the unit: one round more, a new clock, and the old outcome stays counted', async () => {
    const { services, clock, units } = here;
    const { appealId, reporter } = await resolved();
    clock.pass({ days: 2 });
    const again = await confirmOutcome(services, reporter, {
      contacted: true,
      solved: 'NO',
      satisfied: 'BASICALLY',
    });
    expect(again).toMatchObject({
      state: 'ASSIGNED',
      round: 2,
      holderUnitId: units.property,
      resolvedAt: null,
      resolvedOnTime: null,
      handlingStartedAt: clock.now(),
    });
    expect(again.handlingDueAt?.getTime()).toBeGreaterThan(clock.now().getTime());
    const events = await eventsOf(appealId);
    expect(events.find(({ type }) => type === 'RESOLVED')).toMatchObject({
      round: 1,
      data: { onTime: true },
    });
    expect(events.at(-1)).toMatchObject({ type: 'REOPENED', round: 2, data: { doubleNo: false } });
    // The second round is worked and answered on its own.
    await work(appealId);
    await confirmOutcome(services, reporter, { contacted: true, solved: 'YES', satisfied: 'YES' });
    const visits = await services.database.returnVisit.findMany({
      where: { appealId },
      orderBy: { recordedAt: 'asc' },
    });
    expect(visits.map(({ round, solved }) => [round, solved])).toEqual([
      [1, 'NO'],
      [2, 'YES'],
    ]);
  });

  it('half solved is for staff to decide: reopen with a reason, or close after verifying', async () => {
    const { services, people } = here;
    const { appealId, reporter } = await resolved();
    const half = await confirmOutcome(services, reporter, {
      contacted: true,
      solved: 'HALF',
      satisfied: 'BASICALLY',
    });
    expect(half.state).toBe('RESOLVED');
    await expect(reopenAppeal(services, people.secretary, { appealId, reason: ' ' })).rejects.toBeInstanceOf(
      InvalidInput,
    );
    const again = await reopenAppeal(services, people.secretary, { appealId, reason: '渗水点未处理完' });
    expect(again).toMatchObject({ state: 'ASSIGNED', round: 2 });
    await work(appealId);
    await confirmOutcome(services, reporter, { contacted: true, solved: 'HALF', satisfied: 'YES' });
    await verifyAppeal(services, people.gridMember, { appealId });
    here.clock.pass({ days: 6 });
    await closeSilentAppeals(services);
    expect((await present(appealId)).state).toBe('VERIFIED');
    // Nobody closes over an answer that nobody has decided on.
    await expect(closeAppeal(services, people.secretary, { appealId })).rejects.toBeInstanceOf(IllegalStep);
    const keep = { appealId, decision: 'KEEP', reason: '余下部分列入春季维修。' } as const;
    await expect(decideHalf(services, people.secretary, { ...keep, reason: ' ' })).rejects.toBeInstanceOf(
      InvalidInput,
    );
    await decideHalf(services, people.secretary, keep);
    // Once decided there is nothing more to decide.
    await expect(decideHalf(services, people.secretary, keep)).rejects.toBeInstanceOf(IllegalStep);
    expect(await closeAppeal(services, people.secretary, { appealId })).toMatchObject({ state: 'CLOSED' });
  });

  it('what is verified but unanswered closes after seven silent days and not before', async () => {
    const { services, people, clock } = here;
    const { appealId } = await resolved();
    await verifyAppeal(services, people.gridMember, { appealId });
    const early = closeAppeal(services, people.secretary, { appealId });
    await expect(early).rejects.toBeInstanceOf(IllegalStep);
    await expect(early).rejects.toMatchObject({
      state: 'VERIFIED',
      legalSteps: expect.not.arrayContaining(['CLOSE']),
    });
    clock.pass({ days: 6, hours: 23.99 });
    await closeSilentAppeals(services);
    expect((await present(appealId)).state).toBe('VERIFIED');
    clock.pass({ hours: 0.01 });
    await closeSilentAppeals(services);
    expect(await present(appealId)).toMatchObject({ state: 'CLOSED', closedAt: clock.now() });
    expect((await eventsOf(appealId)).at(-1)).toMatchObject({ type: 'CLOSED', actorKind: 'SYSTEM' });
  });

  it('a double no is never closed silently (m13)', async () => {
    const { services, people, clock } = here;
    const { appealId, participantId, reporter } = await resolved();
    const again = await confirmOutcome(services, reporter, {
      contacted: false,
      solved: 'NO',
      satisfied: 'NO',
    });
    expect(again).toMatchObject({ state: 'ASSIGNED', round: 2 });
    expect((await eventsOf(appealId)).at(-1)).toMatchObject({
      data: { cause: 'RETURN_VISIT', doubleNo: true },
    });
    await work(appealId);
    await verifyAppeal(services, people.gridMember, { appealId });
    clock.pass({ days: 60 });
    await closeSilentAppeals(services);
    expect((await present(appealId)).state).toBe('VERIFIED');
    await expect(closeAppeal(services, people.secretary, { appealId })).rejects.toBeInstanceOf(IllegalStep);
    const asked = await recordReturnVisit(services, people.gridMember, {
      appealId,
      participantId,
      channel: 'IN_PERSON',
      contacted: true,
      solved: 'YES',
      satisfied: 'YES',
    });
    // The resident's yes verifies; the review that the double no opened has to be finished all the same.
    expect(asked.state).toBe('VERIFIED');
    const part = (part: 'VISIT' | 'PLAN' | 'LOOK') => ({ appealId, part, text: '已到现场，居民在家。' });
    const early = recordReview(services, people.officer, part('LOOK'));
    await expect(early).rejects.toMatchObject({ fields: [{ path: ['part'], code: 'TOO_EARLY' }] });
    await recordReview(services, people.gridMember, part('VISIT'));
    const twice = recordReview(services, people.gridMember, part('VISIT'));
    await expect(twice).rejects.toMatchObject({ fields: [{ path: ['part'], code: 'DUPLICATE' }] });
    await recordReview(services, people.secretary, part('PLAN'));
    await expect(closeAppeal(services, people.secretary, { appealId })).rejects.toBeInstanceOf(IllegalStep);
    // Neither one of the same rung nor whoever made the plan is a superior.
    await expect(recordReview(services, people.secretary, part('LOOK'))).rejects.toBeInstanceOf(Forbidden);
    await recordReview(services, people.officer, part('LOOK'));
    expect(await closeAppeal(services, people.secretary, { appealId })).toMatchObject({ state: 'CLOSED' });
    const after = recordReview(services, people.officer, part('LOOK'));
    await expect(after).rejects.toBeInstanceOf(IllegalStep);
  });

  it('a call that nobody answered is written down and changes nothing', async () => {
    const { services, people } = here;
    const { appealId, participantId } = await resolved();
    const tried = await recordReturnVisit(services, people.gridMember, {
      appealId,
      participantId,
      channel: 'PHONE',
    });
    expect(tried.state).toBe('RESOLVED');
    const stranger = recordReturnVisit(services, people.gridMember, {
      appealId,
      participantId: newId(),
      channel: 'PHONE',
    });
    await expect(stranger).rejects.toMatchObject({ fields: [{ path: ['participant'], code: 'UNKNOWN' }] });
    const gone = await supporterOf(appealId);
    await services.database.participant.update({
      where: { id: gone.participantId },
      data: { withdrawnAt: here.clock.now() },
    });
    const withdrawn = recordReturnVisit(services, people.gridMember, {
      appealId,
      participantId: gone.participantId,
      channel: 'PHONE',
    });
    await expect(withdrawn).rejects.toMatchObject({ fields: [{ path: ['participant'], code: 'WITHDRAWN' }] });
    const later = recordReturnVisit(services, people.gridMember, {
      appealId,
      participantId,
      channel: 'PHONE',
      attempt: 'CALL_BACK',
      nextTryAt: new Date(here.clock.now().getTime() + 40 * 86_400_000),
    });
    await expect(later).rejects.toMatchObject({ fields: [{ path: ['nextTryAt'], code: 'OUT_OF_RANGE' }] });
  });

  it('the doer neither verifies nor asks', async () => {
    const { services, people, units } = here;
    const { appeal, participantId } = await here.appeal();
    const appealId = appeal.id;
    await acceptAppeal(services, people.secretary, { appealId });
    await assignAppeal(services, people.secretary, {
      appealId,
      unitId: units.committee,
      personId: people.gridMember.personId,
    });
    await startAppeal(services, people.gridMember, { appealId });
    await resolveAppeal(services, people.gridMember, { appealId, text: '已更换灯泡。' });
    await expect(verifyAppeal(services, people.gridMember, { appealId })).rejects.toBeInstanceOf(Forbidden);
    const visit = {
      appealId,
      participantId,
      channel: 'PHONE',
      contacted: true,
      solved: 'YES',
      satisfied: 'YES',
    } as const;
    await expect(recordReturnVisit(services, people.gridMember, visit)).rejects.toBeInstanceOf(Forbidden);
    // In a grid of one person it is the next level up.
    expect(await verifyAppeal(services, people.secretary, { appealId })).toMatchObject({ state: 'VERIFIED' });
  });

  it("a supporter's yes closes nothing, a supporter's no reopens", async () => {
    const { services } = here;
    const { appealId } = await resolved();
    const supporter = await supporterOf(appealId);
    const yes = await confirmOutcome(services, supporter, {
      contacted: true,
      solved: 'YES',
      satisfied: 'YES',
    });
    expect(yes.state).toBe('RESOLVED');
    const no = await confirmOutcome(services, supporter, { contacted: true, solved: 'NO', satisfied: 'YES' });
    expect(no).toMatchObject({ state: 'ASSIGNED', round: 2 });
  });

  it('a closed appeal can be reopened for thirty days, and not a moment longer', async () => {
    const { services, people, clock } = here;
    const close = async () => {
      const { appealId, reporter } = await resolved();
      await confirmOutcome(services, reporter, { contacted: true, solved: 'YES', satisfied: 'YES' });
      return { appealId, reporter };
    };
    const first = await close();
    const second = await close();
    clock.pass({ days: 30 });
    const back = await confirmOutcome(services, first.reporter, {
      contacted: true,
      solved: 'NO',
      satisfied: 'NO',
    });
    expect(back).toMatchObject({ state: 'ASSIGNED', round: 2, closedAt: null });
    clock.pass({ hours: 0.001 });
    const late = reopenAppeal(services, people.secretary, { appealId: second.appealId, reason: '又漏了' });
    await expect(late).rejects.toBeInstanceOf(IllegalStep);
    const later = confirmOutcome(services, second.reporter, {
      contacted: true,
      solved: 'NO',
      satisfied: 'NO',
    });
    await expect(later).rejects.toBeInstanceOf(IllegalStep);
  });

  it("withdrawing ends the reporter's part, not the supporters' case", async () => {
    const { services } = here;
    const { appeal, participantId } = await here.appeal();
    const reporter = reporterOf(appeal.id, participantId);
    const supporter = await supporterOf(appeal.id);
    expect(await withdrawAppeal(services, reporter, { reason: '已自行解决' })).toMatchObject({
      state: 'SUBMITTED',
    });
    await expect(withdrawAppeal(services, reporter, {})).rejects.toBeInstanceOf(Forbidden);
    expect(await stepsFor(services, reporter, await present(appeal.id))).toEqual([]);
    expect(await stepsFor(services, supporter, await present(appeal.id))).toEqual(['WITHDRAW']);
    expect(await withdrawAppeal(services, supporter, {})).toMatchObject({ state: 'WITHDRAWN' });
  });
});
