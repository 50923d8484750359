import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { closeAppeal } from '../src/appeals/close.ts';
import { linkAppeals, unlinkAppeals } from '../src/appeals/links/link.ts';
import { linkedAppeals } from '../src/appeals/links/linked.ts';
import { mergeAppeals } from '../src/appeals/links/merge.ts';
import { splitAppeal } from '../src/appeals/links/split.ts';
import { unmergeAppeal } from '../src/appeals/links/unmerge.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { verifyAppeal } from '../src/appeals/verify.ts';
import { withdrawAppeal } from '../src/appeals/withdraw.ts';
import { confirmOutcome } from '../src/followup/confirmOutcome.ts';
import { recordReturnVisit } from '../src/followup/recordReturnVisit.ts';
import { newId } from '../src/ids.ts';
import { recipientsOf } from '../src/notifications/recipients.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

const present = (id: string) => here.services.database.appeal.findUniqueOrThrow({ where: { id } });
const fate = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'DONE',
    (error: { reason?: string; code?: string }) => error.reason ?? error.code ?? String(error),
  );
const resident = ({ appeal, participantId }: Awaited<ReturnType<Neighbourhood['appeal']>>) =>
  ({ kind: 'participant', tenantId: here.tenantId, appealId: appeal.id, participantId }) as const;
const yes = { contacted: true, solved: 'YES', satisfied: 'YES' } as const;

async function resolved(appealId: string) {
  const { services, people, units } = here;
  await acceptAppeal(services, people.gridLeader, { appealId });
  await assignAppeal(services, people.secretary, { appealId, unitId: units.property });
  await startAppeal(services, people.propertyManager, { appealId });
  return resolveAppeal(services, people.propertyManager, { appealId, text: '水泵已换，积水抽干。' });
}

describe('merging', () => {
  it('keeps each one to their own words and receipt, and asks each once, about the main one', async () => {
    const { services, people } = here;
    const [main, second, third] = [await here.appeal(), await here.appeal(), await here.appeal()];
    await acceptAppeal(services, people.gridLeader, { appealId: third.appeal.id });
    const merged = await mergeAppeals(services, people.secretary, {
      appealId: main.appeal.id,
      duplicateIds: [second.appeal.id, third.appeal.id],
    });
    expect(merged.state).toBe('SUBMITTED');
    expect([(await present(second.appeal.id)).state, (await present(third.appeal.id)).state]).toEqual([
      'DUPLICATE',
      'DUPLICATE',
    ]);
    const done = await resolved(main.appeal.id);
    expect(done.state).toBe('RESOLVED');
    // Each of the three is asked at the main one, and nowhere else.
    for (const one of [main, second, third]) {
      expect(
        await fate(
          recordReturnVisit(services, people.secretary, {
            appealId: main.appeal.id,
            participantId: one.participantId,
            channel: 'PHONE',
            attempt: 'NO_ANSWER',
          }),
        ),
      ).toBe('DONE');
    }
    // A neighbour's yes is one of several; the reporter's closes; a neighbour's no opens it again.
    await confirmOutcome(services, resident(second), yes);
    expect((await present(main.appeal.id)).state).toBe('RESOLVED');
    await confirmOutcome(services, resident(main), yes);
    expect((await present(main.appeal.id)).state).toBe('CLOSED');
    await confirmOutcome(services, resident(third), { contacted: true, solved: 'NO', satisfied: 'NO' });
    expect(await present(main.appeal.id)).toMatchObject({ state: 'ASSIGNED', round: 2 });
    const visits = await services.database.returnVisit.findMany({
      where: { participantId: { in: [main, second, third].map((one) => one.participantId) }, counts: true },
    });
    expect(new Set(visits.map(({ appealId }) => appealId))).toEqual(new Set([main.appeal.id]));
    expect(visits).toHaveLength(3);
  });

  it('tells all of them, each under the own code', async () => {
    const { services, people } = here;
    const contact = (email: string) => ({ contact: { email, consentVersion: '2026-11' } });
    const main = await here.appeal(contact('main@example.com'));
    const other = await here.appeal(contact('other@example.com'));
    await mergeAppeals(services, people.secretary, {
      appealId: main.appeal.id,
      duplicateIds: [other.appeal.id],
    });
    const told = async (type: 'MERGED' | 'MERGED_IN', to: 'ownParticipants' | 'participants') => {
      const event = await services.database.appealEvent.findFirstOrThrow({
        where: { type, appealId: { in: [main.appeal.id, other.appeal.id] } },
        include: { appeal: true },
      });
      return recipientsOf(services, to, event.appeal, event);
    };
    expect(await told('MERGED', 'ownParticipants')).toEqual([
      { participantId: other.participantId, appealId: other.appeal.id },
    ]);
    expect(await told('MERGED_IN', 'participants')).toEqual([
      { participantId: main.participantId, appealId: main.appeal.id },
    ]);
  });

  it('is taken back: the state and the time that were left, and everybody where they were', async () => {
    const { services, people, clock } = here;
    clock.set('2026-03-02T02:00:00Z');
    const [main, other] = [await here.appeal(), await here.appeal()];
    const accepted = await acceptAppeal(services, people.gridLeader, { appealId: other.appeal.id });
    expect(accepted.handlingDueAt).toEqual(new Date('2026-03-11T15:59:59Z'));
    await mergeAppeals(services, people.secretary, {
      appealId: main.appeal.id,
      duplicateIds: [other.appeal.id],
    });
    clock.pass({ days: 2 });
    const back = await unmergeAppeal(services, people.secretary, {
      appealId: other.appeal.id,
      reason: '不是同一处漏水',
    });
    expect(back).toMatchObject({
      state: 'ACCEPTED',
      closedAt: null,
      handlingDueAt: new Date('2026-03-13T15:59:59Z'),
    });
    const { followsId } = await services.database.participant.findUniqueOrThrow({
      where: { id: other.participantId },
    });
    expect(followsId).toBe(other.appeal.id);
    const again = { appealId: other.appeal.id, reason: '再来一次' };
    expect(await fate(unmergeAppeal(services, people.secretary, again))).toBe('ILLEGAL_STEP');
    const kept = await services.database.appealLink.findMany({ where: { fromId: other.appeal.id } });
    expect(kept).toMatchObject([{ kind: 'DUPLICATE', madeBy: 'STAFF', madeById: people.secretary.personId }]);
  });

  it('what was merged into a duplicate comes back with it', async () => {
    const { services, people } = here;
    const [main, middle, last] = [await here.appeal(), await here.appeal(), await here.appeal()];
    const merge = (into: typeof main, from: typeof main) =>
      mergeAppeals(services, people.secretary, { appealId: into.appeal.id, duplicateIds: [from.appeal.id] });
    await merge(middle, last);
    await merge(main, middle);
    const follows = async () =>
      (await services.database.participant.findUniqueOrThrow({ where: { id: last.participantId } }))
        .followsId;
    expect(await follows()).toBe(main.appeal.id);
    await unmergeAppeal(services, people.secretary, { appealId: middle.appeal.id, reason: '另一处' });
    expect(await follows()).toBe(middle.appeal.id);
  });

  it('goes on for the others when the reporter of the main one leaves', async () => {
    const { services, people } = here;
    const [main, other] = [await here.appeal(), await here.appeal()];
    await mergeAppeals(services, people.secretary, {
      appealId: main.appeal.id,
      duplicateIds: [other.appeal.id],
    });
    expect((await withdrawAppeal(services, resident(main), {})).state).toBe('SUBMITTED');
    expect((await withdrawAppeal(services, resident(other), {})).state).toBe('DUPLICATE');
  });
});

describe('what does not go together', () => {
  it('each has its own reason, and nothing is half done', async () => {
    const { services, people, units } = here;
    const [main, other] = [await here.appeal(), await here.appeal()];
    const merge = (appealId: string, ...duplicateIds: string[]) =>
      fate(mergeAppeals(services, people.secretary, { appealId, duplicateIds }));
    expect(await merge(main.appeal.id, main.appeal.id)).toBe('SAME_APPEAL');
    expect(await merge(main.appeal.id)).toBe('INVALID_INPUT');
    expect(await merge(main.appeal.id, newId())).toBe('NOT_FOUND');
    expect(await merge(newId(), main.appeal.id)).toBe('NOT_FOUND');

    const secret = await here.appeal();
    await services.database.appeal.update({
      where: { id: secret.appeal.id },
      data: { visibility: 'CONFIDENTIAL', assigneeId: people.secretary.personId },
    });
    expect(await merge(main.appeal.id, secret.appeal.id)).toBe('CONFIDENTIAL');
    expect(await merge(secret.appeal.id, main.appeal.id)).toBe('CONFIDENTIAL');

    const about = await here.appeal({ aboutUnitId: units.property });
    expect(await merge(main.appeal.id, about.appeal.id)).toBe('ABOUT_DIFFERS');
    expect(await merge(about.appeal.id, other.appeal.id)).toBe('DONE');

    const far = await here.appeal({ placeId: here.places.nextGrid });
    expect(await merge(main.appeal.id, far.appeal.id)).toBe('NOT_FOUND');

    const over = await here.appeal();
    await resolved(over.appeal.id);
    expect(await merge(over.appeal.id, main.appeal.id)).toBe('NOT_OPEN');
    expect(await merge(main.appeal.id, over.appeal.id)).toBe('ILLEGAL_STEP');

    // One that cannot be merged keeps the whole lot from it.
    const fine = await here.appeal();
    const before = await present(fine.appeal.id);
    expect(await merge(main.appeal.id, fine.appeal.id, about.appeal.id)).toBe('ABOUT_DIFFERS');
    expect(await present(fine.appeal.id)).toEqual(before);
    expect(await services.database.appealLink.count({ where: { fromId: fine.appeal.id } })).toBe(0);
  });

  it('of two at once that merge each into the other, one does', async () => {
    const { services, people } = here;
    const [a, b] = [await here.appeal(), await here.appeal()];
    const merge = (into: string, from: string, who: typeof people.secretary) =>
      fate(mergeAppeals(services, who, { appealId: into, duplicateIds: [from] }));
    const fates = await Promise.all([
      merge(a.appeal.id, b.appeal.id, people.secretary),
      merge(b.appeal.id, a.appeal.id, people.officer),
    ]);
    expect(fates.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(
      await services.database.appealLink.count({ where: { fromId: { in: [a.appeal.id, b.appeal.id] } } }),
    ).toBe(1);
  });

  it('a whole does not go into its part', async () => {
    const { services, people } = here;
    const whole = await here.appeal();
    const { partIds } = await splitAppeal(services, people.secretary, {
      appealId: whole.appeal.id,
      parts: [{ text: '路灯不亮' }],
    });
    const [part = ''] = partIds;
    const into = (appealId: string, duplicateId: string) =>
      fate(mergeAppeals(services, people.secretary, { appealId, duplicateIds: [duplicateId] }));
    // With its part at work it goes nowhere; nor into the part once that is the only one.
    expect(await into(part, whole.appeal.id)).toBe('ILLEGAL_STEP');
    expect(await into(whole.appeal.id, part)).toBe('DONE');
  });
});

describe('splitting', () => {
  it('one meeting, many items: each its own way; the whole rests after its parts and is closed before them (m66)', async () => {
    const { services, people, places } = here;
    const whole = await here.appeal({ text: '楼下遛狗不拴绳，路灯坏了，陪张奶奶去宠物医院。' });
    const appealId = whole.appeal.id;
    const { partIds } = await splitAppeal(services, people.secretary, {
      appealId,
      parts: [
        { title: '遛狗不拴绳', text: '凉亭旁遛狗不拴绳' },
        { text: '路灯坏了', placeId: places.grid },
      ],
    });
    const parts = await Promise.all(partIds.map(present));
    expect(parts).toMatchObject([
      { state: 'SUBMITTED', placeId: places.building },
      { state: 'SUBMITTED', placeId: places.grid },
    ]);
    expect(await services.database.participant.count({ where: { appealId: { in: [...partIds] } } })).toBe(0);
    expect(await fate(resolved(appealId))).toBe('ILLEGAL_STEP');
    for (const part of partIds) await resolved(part);
    const done = await resolveAppeal(services, people.propertyManager, { appealId, text: '三件都已办好。' });
    expect(done.state).toBe('RESOLVED');
    const [first = ''] = partIds;
    await verifyAppeal(services, people.secretary, { appealId: first });
    // A part is not closed before its whole.
    expect(await fate(closeAppeal(services, people.secretary, { appealId: first }))).toBe('ILLEGAL_STEP');
    await confirmOutcome(services, resident(whole), yes);
    expect((await present(appealId)).state).toBe('CLOSED');
    expect(await fate(closeAppeal(services, people.secretary, { appealId: first }))).toBe('DONE');
  });

  it('names all faults of all parts at once, and makes none', async () => {
    const { services, people, places } = here;
    const { appeal } = await here.appeal();
    const faults = await splitAppeal(services, people.secretary, {
      appealId: appeal.id,
      parts: [
        { text: ' ' },
        { text: '路灯', placeId: places.nextGrid },
        { text: '路灯', categoryId: newId() },
      ],
    }).catch((error: { fields: unknown }) => error.fields);
    expect(faults).toEqual([
      { path: ['parts', '0', 'text'], code: 'REQUIRED' },
      { path: ['parts', '1', 'place'], code: 'UNKNOWN' },
      { path: ['parts', '2', 'category'], code: 'UNKNOWN' },
    ]);
    expect(await services.database.appealLink.count({ where: { toId: appeal.id } })).toBe(0);
  });
});

describe('the same cause', () => {
  it('is noted on both, once, and taken back once', async () => {
    const { services, people } = here;
    const [a, b] = [await here.appeal(), await here.appeal()];
    const pair = { appealId: a.appeal.id, otherId: b.appeal.id };
    await linkAppeals(services, people.gridLeader, pair);
    const links = await linkedAppeals(services, people.gridLeader, [a.appeal.id, b.appeal.id]);
    expect(links.get(a.appeal.id)).toMatchObject([{ relation: 'SAME_CAUSE', appealId: b.appeal.id }]);
    expect(links.get(b.appeal.id)).toMatchObject([{ relation: 'SAME_CAUSE', appealId: a.appeal.id }]);
    const turned = { appealId: b.appeal.id, otherId: a.appeal.id };
    expect(await fate(linkAppeals(services, people.gridLeader, turned))).toBe('LINKED_ALREADY');
    expect(await fate(unlinkAppeals(services, people.gridLeader, turned))).toBe('DONE');
    expect(await fate(unlinkAppeals(services, people.gridLeader, pair))).toBe('NOT_LINKED');
    expect(await fate(linkAppeals(services, people.nextSecretary, pair))).toBe('NOT_FOUND');
  });
});
