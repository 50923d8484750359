import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMailbox } from '../../../test/mailbox.ts';
import { neighbourhood } from '../../../test/neighbourhood.ts';
import { staffActors } from '../../access/actor.ts';
import { newId } from '../../ids.ts';
import { smtpMailer } from '../../notifications/mailer.ts';
import { createBatch } from '../batches/create.ts';
import { nominateCandidate } from '../batches/nominate.ts';
import { createPosting } from '../create.ts';
import { endPosting } from '../end.ts';
import { planWeek } from './planWeek.ts';
import { warnOfShortWeeks } from './warn.ts';
import { sendWarning } from './warningMail.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

let here: Awaited<ReturnType<typeof neighbourhood>>;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let mailer: ReturnType<typeof smtpMailer>;
let postingId: string;
let secretary: string;

/** Monday, 2 March: two days a week at Wanyuan Nanli from today on. */
beforeAll(async () => {
  here = await neighbourhood();
  mailbox = await openMailbox();
  mailer = smtpMailer(mailbox.url, 'Linli <linli@linli.example>');
  const { services, people, places, units, tenantId } = here;
  await here.appeal({ placeId: places.grid });
  const from = day('2026-03-01');
  const { id: batchId } = await createBatch(services, people.organizer, {
    kind: 'FIRST_SECRETARY',
    number: 1,
    name: { zh: '第一批第一书记' },
    startsOn: day('2026-03-02'),
    rule: {
      placeId: places.district,
      from,
      to: from.add({ days: 30 }),
      measure: 'RECEIVED',
      minReceived: 1,
      perStreet: null,
      total: 151,
    },
  });
  const { id: personId } = await services.database.person.create({
    data: { id: newId(), tenantId, name: '李昆明', organizationId: units.housing, email: 'li@example.com' },
  });
  secretary = personId;
  const { organizer } = people;
  await services.database.person.update({
    where: { id: organizer.personId },
    data: { email: 'organizer@example.com', locale: 'en' },
  });
  const { id: candidateId } = await nominateCandidate(services, organizer, {
    batchId,
    personId,
    homeOrganizationId: units.housing,
    homeKind: 'RESIDENT_UNIT',
    expertise: [],
  });
  const posting = await createPosting(services, organizer, {
    candidateId,
    communityId: places.community,
    from: day('2026-03-02'),
    to: day('2026-12-31'),
    weeklyDays: 2,
    focus: [],
  });
  postingId = posting.id;
});
afterAll(async () => {
  mailer.close();
  await mailbox.close();
  await here.database.close();
});
beforeEach(() => {
  mailbox.mails.length = 0;
});

async function actor() {
  const [found] = await staffActors(here.services, { id: secretary });
  if (!found) throw new Error('the secretary is gone');
  return found;
}

/** One night, and whatever it left to be sent. */
async function night(): Promise<number> {
  here.jobs.length = 0;
  const count = await warnOfShortWeeks(here.services);
  for (const { name, data } of here.jobs.splice(0)) {
    if (name !== 'warn-of-week') throw new Error(`nothing but warnings was left to be done, not ${name}`);
    const { warningId } = data as { warningId: string };
    // A job comes at least once.
    for (const _ of ['first', 'again']) await sendWarning(here.services, setup, warningId);
  }
  return count;
}
const setup = {
  get mailer() {
    return mailer;
  },
  staffUrl: (id: string) => id,
};

describe('two days a week (m39): who is told when they are missing', () => {
  it('the secretary is told from Wednesday on, once a week', async () => {
    here.clock.set('2026-03-03T02:00:00Z');
    expect(await night()).toBe(0);
    here.clock.set('2026-03-04T02:00:00Z');
    expect(await night()).toBe(1);
    expect(mailbox.mails.map(({ to }) => to)).toEqual(['li@example.com']);
    expect(mailbox.mails[0]?.text).toContain('本周应在万源南里社区驻 2 天，已签到 0 天。');
    expect(mailbox.mails[0]?.text).toContain('请增加一天安排');
    here.clock.set('2026-03-05T02:00:00Z');
    expect(await night()).toBe(0);
  });

  it('who organizes is told on Monday of the week that is over, and nobody of a week that is planned well', async () => {
    here.clock.set('2026-03-09T02:00:00Z');
    expect(await night()).toBe(1);
    expect(mailbox.mails.map(({ to }) => to)).toEqual(['organizer@example.com']);
    expect(mailbox.mails[0]?.text).toContain('万源南里社区: 0 of 2 days.');
    await planWeek(here.services, await actor(), {
      postingId,
      week: day('2026-03-09'),
      days: [day('2026-03-12'), day('2026-03-13')],
    });
    here.clock.set('2026-03-11T02:00:00Z');
    expect(await night()).toBe(0);
    // On Saturday nothing of the plan came true.
    here.clock.set('2026-03-14T02:00:00Z');
    expect(await night()).toBe(1);
    expect(mailbox.mails.map(({ to }) => to)).toEqual(['organizer@example.com', 'li@example.com']);
  });

  it('a warning says nothing any more once the week has been made good, or the posting is over', async () => {
    here.clock.set('2026-03-18T02:00:00Z');
    here.jobs.length = 0;
    expect(await warnOfShortWeeks(here.services)).toBe(2);
    await planWeek(here.services, await actor(), {
      postingId,
      week: day('2026-03-18'),
      days: [day('2026-03-19'), day('2026-03-20')],
    });
    for (const { data } of here.jobs.splice(0)) {
      await sendWarning(here.services, setup, (data as { warningId: string }).warningId);
    }
    // The organizer's, of the week before, stands.
    expect(mailbox.mails.map(({ to }) => to)).toEqual(['organizer@example.com']);
    await endPosting(here.services, here.people.organizer, { postingId });
    here.clock.set('2026-04-08T02:00:00Z');
    expect(await night()).toBe(0);
  });
});
