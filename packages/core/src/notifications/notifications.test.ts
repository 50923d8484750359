import { NotificationKind } from '@linli/database/generated/prisma/enums';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox } from '../../test/mailbox.ts';
import { type Neighbourhood, neighbourhood } from '../../test/neighbourhood.ts';
import { until } from '../../test/until.ts';
import { acceptAppeal } from '../appeals/accept.ts';
import { assignAppeal } from '../appeals/assign.ts';
import { displayCode } from '../appeals/code.ts';
import { deriveReceipt } from '../appeals/receipts/derive.ts';
import { resolveAppeal } from '../appeals/resolve.ts';
import { startAppeal } from '../appeals/start.ts';
import { submitAppeal } from '../appeals/submit.ts';
import { confirmOutcome } from '../followup/confirmOutcome.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { consent } from '../sites/consent.ts';
import { workerHandlers } from '../worker/handlers.ts';
import { type OpenJobs, openJobs } from '../worker/openJobs.ts';
import { startWorker, type Worker } from '../worker/start.ts';
import { composeMail } from './compose.ts';
import { type Mail, MailRefused, smtpMailer } from './mailer.ts';
import { notifyEvent } from './notifyEvent.ts';
import { sendNotification } from './send.ts';
import { residentTexts, staffTexts } from './texts.ts';

const story = '16号楼地下室积水二十多厘米，已经三个多月。';
const contact = {
  name: '张建国',
  phone: '13800000000',
  email: 'zhang@example.com',
  consentVersion: consent.version,
};

let here: Neighbourhood;
let services: Services;
let open: OpenJobs;
let worker: Worker;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let mailer: ReturnType<typeof smtpMailer>;
const staffUrl = (appealId: string) => `https://linli.example/portal/appeals/${appealId}`;

beforeAll(async () => {
  here = await neighbourhood();
  mailbox = await openMailbox((address) => (address.startsWith('gone') ? 550 : undefined));
  mailer = smtpMailer(mailbox.url, 'Linli <linli@linli.example>');
  open = await openJobs(here.database.url);
  services = { ...here.services, jobs: open.jobs };
  worker = await startWorker({
    url: here.database.url,
    services,
    handlers: workerHandlers({ mailer, staffUrl }),
  });
  for (const [name, { personId }] of Object.entries(here.people)) {
    await services.database.person.update({
      where: { id: personId },
      data: { email: `${name}@office.example` },
    });
  }
});
afterEach(() => {
  mailbox.mails.length = 0;
});
afterAll(async () => {
  await worker.stop(2000);
  await open.close();
  mailer.close();
  await mailbox.close();
  await here.database.close();
});

function submit(input: Partial<Parameters<typeof submitAppeal>[2]> = {}) {
  return submitAppeal(services, here.site, {
    clientId: newId(),
    kind: 'COMPLAINT',
    text: story,
    placeId: here.places.building,
    contact,
    ...input,
  });
}

const mailsTo = (address: string) => mailbox.mails.filter(({ to }) => to === address);
const arrived = (address: string, subject: string) =>
  until(`"${subject}" to ${address}`, () =>
    mailsTo(address).find(({ headers }) => headers.subject === subject),
  );
const settled = (appealId: string) =>
  until('all jobs to be done', async () => {
    const { rows } = await here.database.pool.query(
      "SELECT count(*)::int AS open FROM jobs.job WHERE state IN ('created', 'retry', 'active')",
    );
    const routed = await services.database.appealEvent.count({ where: { appealId, type: 'ROUTED' } });
    return rows[0].open === 0 && routed > 0;
  });

describe('mails on the way of an appeal', () => {
  it('go to who must know, in their language, and tell nothing that a resident wrote', async () => {
    const { people, units } = here;
    const { appeal, participantId } = await submit();
    const code = displayCode(appeal.code);
    const { secret } = deriveReceipt(services.keyring, participantId);
    const link = `https://linli.example/a/${appeal.code}#${secret}`;

    const received = await arrived('zhang@example.com', `诉求 ${code} 已收到`);
    expect(received.text).toContain(link);
    expect(received.html).toContain(`href="${link}"`);
    expect(received.headers).toMatchObject({
      from: 'Linli <linli@linli.example>',
      'content-language': 'zh-CN',
      'auto-submitted': 'auto-generated',
    });
    await arrived('gridMember@office.example', `新诉求 ${code} 待受理`);
    await arrived('gridLeader@office.example', `新诉求 ${code} 待受理`);

    await acceptAppeal(services, people.gridLeader, { appealId: appeal.id });
    await assignAppeal(services, people.secretary, {
      appealId: appeal.id,
      unitId: units.property,
      personId: people.propertyManager.personId,
    });
    const assigned = await arrived('propertyManager@office.example', `诉求 ${code} 已派给您`);
    expect(assigned.text).toContain('16号楼');
    expect(assigned.text).toContain('3月11日');
    expect(assigned.text).toContain(staffUrl(appeal.id));

    await startAppeal(services, people.propertyManager, { appealId: appeal.id });
    await resolveAppeal(services, people.propertyManager, { appealId: appeal.id, text: '已抽水。' });
    const resolved = await arrived('zhang@example.com', `诉求 ${code} 已办结，请您确认`);
    expect(resolved.text).toContain('安居物业已将您的诉求');

    const reporter = {
      kind: 'participant',
      tenantId: here.tenantId,
      participantId,
      appealId: appeal.id,
    } as const;
    await confirmOutcome(services, reporter, { contacted: true, solved: 'NO', satisfied: 'NO' });
    await arrived('zhang@example.com', `诉求 ${code} 已重新办理`);
    await arrived('propertyManager@office.example', `诉求 ${code} 需重新办理`);

    await settled(appeal.id);
    expect(mailbox.mails.map(({ to, headers }) => `${to}: ${headers.subject}`).sort()).toEqual(
      [
        `zhang@example.com: 诉求 ${code} 已收到`,
        `gridMember@office.example: 新诉求 ${code} 待受理`,
        `gridLeader@office.example: 新诉求 ${code} 待受理`,
        `propertyManager@office.example: 诉求 ${code} 已派给您`,
        `zhang@example.com: 诉求 ${code} 已办结，请您确认`,
        `zhang@example.com: 诉求 ${code} 已重新办理`,
        `propertyManager@office.example: 诉求 ${code} 需重新办理`,
      ].sort(),
    );
    for (const { text, html, headers, to } of mailbox.mails) {
      const all = text + html + JSON.stringify(headers);
      for (const word of ['积水', '张建国', '13800000000', '138****']) expect(all).not.toContain(word);
      if (!to.startsWith('zhang')) expect(all).not.toContain(secret);
    }
  });

  it('are in English for who reads English', async () => {
    const { appeal } = await submit({ locale: 'en-GB' });
    await services.database.person.update({
      where: { id: here.people.gridMember.personId },
      data: { locale: 'en' },
    });
    const received = await arrived('zhang@example.com', `Appeal ${displayCode(appeal.code)} received`);
    expect(received.html).toContain('<html lang="en">');
    await arrived('gridLeader@office.example', `新诉求 ${displayCode(appeal.code)} 待受理`);
    await settled(appeal.id);
    await services.database.person.update({
      where: { id: here.people.gridMember.personId },
      data: { locale: 'zh-CN' },
    });
  });

  it('never go to whom the appeal is about: it goes one level up', async () => {
    const { appeal } = await submit({ aboutUnitId: here.units.committee });
    await arrived('officer@office.example', `新诉求 ${displayCode(appeal.code)} 待受理`);
    await settled(appeal.id);
    const staff = mailbox.mails.map(({ to }) => to).filter((to) => to.endsWith('office.example'));
    expect(staff).toEqual(['officer@office.example']);
  });

  it('are not sent when the reader may not know of the appeal any more', async () => {
    const { appeal } = await here.appeal();
    const { personId } = await here.staff(
      '孙热线',
      'GRID_MEMBER',
      { placeId: here.places.grid },
      here.units.committee,
    );
    const notification = (dedupeKey: string) => ({
      id: newId(),
      tenantId: here.tenantId,
      personId,
      kind: 'APPEAL_ASSIGNED' as const,
      channel: 'MAIL' as const,
      appealId: appeal.id,
      dedupeKey,
      createdAt: here.clock.now(),
    });
    await services.database.person.update({ where: { id: personId }, data: { email: 'sun@office.example' } });
    const send = async () => {
      const { id } = await services.database.notification.create({ data: notification(newId()) });
      await sendNotification(services, { mailer, staffUrl }, id);
      return services.database.notification.findUniqueOrThrow({ where: { id } });
    };
    expect(await send()).toMatchObject({ failure: null, sentAt: expect.any(Date) });
    await services.database.appeal.update({
      where: { id: appeal.id },
      data: { aboutPersonId: personId },
    });
    expect(await send()).toMatchObject({ failure: 'no address any more', sentAt: null });
    await services.database.appeal.update({ where: { id: appeal.id }, data: { aboutPersonId: null } });
    await services.database.roleGrant.updateMany({
      where: { personId },
      data: { startsAt: new Date(0), endsAt: here.clock.now() },
    });
    expect(await send()).toMatchObject({ failure: 'no address any more', sentAt: null });
  });

  it('do not go to residents who left no address', async () => {
    const { appeal } = await submit({ contact: null });
    const { phone, name, consentVersion } = contact;
    const second = await submit({ contact: { name, phone, consentVersion } });
    await settled(appeal.id);
    await settled(second.appeal.id);
    expect(mailbox.mails.filter(({ to }) => !to.endsWith('office.example'))).toEqual([]);
  });
});

describe('a notification', () => {
  it('is written and sent once, however often the job comes', async () => {
    const { appeal } = await submit();
    await settled(appeal.id);
    const event = await services.database.appealEvent.findFirstOrThrow({
      where: { appealId: appeal.id, type: 'SUBMITTED' },
    });
    await Promise.all([notifyEvent(services, event.id), notifyEvent(services, event.id)]);
    const rows = await services.database.notification.findMany({ where: { eventId: event.id } });
    expect(rows).toHaveLength(1);
    for (const { id } of rows) await sendNotification(services, { mailer, staffUrl }, id);
    await settled(appeal.id);
    expect(mailsTo('zhang@example.com')).toHaveLength(1);
    expect(mailsTo('zhang@example.com')[0]?.headers['message-id']).toBe(`<${rows[0]?.id}@linli.example>`);
  });

  it('that the far side refuses for good is kept with the reason and not tried again', async () => {
    const { appeal } = await submit({ contact: { ...contact, email: 'gone@example.com' } });
    const kept = await until('the refusal', () =>
      services.database.notification.findFirst({ where: { appealId: appeal.id, failure: { not: null } } }),
    );
    expect(kept).toMatchObject({ kind: 'APPEAL_RECEIVED', failure: 'refused with 550', sentAt: null });
  });

  it('is tried again when the far side is only away', async () => {
    const away = smtpMailer('smtp://127.0.0.1:1', 'linli@linli.example');
    const error = await away
      .send({ ...sample(), to: 'zhang@example.com' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(MailRefused);
    away.close();
  });

  it('without a mail server is written down as not sent', async () => {
    const id = newId();
    await services.database.notification.create({
      data: { id, tenantId: here.tenantId, kind: 'APPEAL_RECEIVED', channel: 'MAIL', dedupeKey: id },
    });
    await sendNotification(services, null, id);
    expect(await services.database.notification.findUnique({ where: { id } })).toMatchObject({
      failure: 'no mail server is configured',
    });
  });
});

describe('the words', () => {
  const facts = {
    code: '482 915 7036',
    category: '渗漏水',
    place: '<16号楼>',
    unit: '安居 & 物业',
    due: '3月11日',
  };
  const writers = [residentTexts, staffTexts].flatMap((texts) => Object.values(texts).flatMap(Object.values));

  it('exist in both languages for every kind of notification, with a subject of one short line', () => {
    const kinds = new Set([...Object.keys(residentTexts), ...Object.keys(staffTexts)]);
    expect([...kinds].sort()).toEqual(Object.values(NotificationKind).sort());
    for (const write of writers) {
      for (const known of [facts, { code: facts.code, category: null, place: null, unit: null, due: null }]) {
        const { subject, lines } = write(known);
        expect(subject).toContain(facts.code);
        expect(subject.length).toBeLessThan(60);
        expect([subject, ...lines].join()).not.toMatch(/null|undefined/);
      }
    }
  });

  it('cannot break out of the HTML', () => {
    expect(sample().html).toContain('&#60;16号楼&#62;');
    expect(sample().html).not.toContain('<16号楼>');
  });

  function sample(): Mail {
    return composeMail(
      {
        notificationId: newId(),
        to: 'wang@example.com',
        language: 'zh',
        link: 'https://linli.example/portal',
        publicUrl: 'https://linli.example',
      },
      staffTexts.APPEAL_ASSIGNED.zh(facts),
    );
  }
});

function sample(): Mail {
  return {
    to: '',
    subject: 's',
    text: 't',
    html: 'h',
    locale: 'zh-CN',
    messageId: '<a@linli.example>',
  };
}
