import { smtpMailer } from '@linli/core/notifications/mailer';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import type { Staff } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailSink, startMailSink } from '../src/dev/mailSink.ts';
import { readMail } from '../src/dev/readMail.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';
import { until } from './support/until.ts';

const next = 'a new one for the office';

let sink: MailSink;
let server: TestServer;
let here: Neighbourhood;
const failures: unknown[] = [];

beforeAll(async () => {
  sink = await startMailSink();
  const mailer = smtpMailer(sink.url, 'Linli <linli@test.example>');
  server = await startTestServer({ recovery: { mailer, failed: (error) => void failures.push(error) } });
  here = await neighbourhood(server.house);
});
afterAll(async () => {
  await server.close();
  await sink.close();
  expect(failures).toEqual([]);
});

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: JSON.stringify(body),
  });
}
const mailsTo = (email: string) => sink.mails.filter(({ to }) => to.includes(email));
/** The limit by address is tested elsewhere; here each question comes in a minute of its own. */
const freshMinute = () => server.house.services.database.rateLimit.deleteMany();
async function ask({ email }: Pick<Staff, 'email'>) {
  await freshMinute();
  return post('/request-password-reset', { email });
}
async function linkFor(someone: Staff, mails = 1) {
  expect((await ask(someone)).status).toBe(200);
  const newest = await until(async () => {
    const found = mailsTo(someone.email);
    return found.length >= mails ? found[0] : null;
  }, 'the mail with the link');
  const mail = readMail(newest.source);
  const token = /\/portal\/recover#(\S+)/.exec(mail.text)?.[1] ?? '';
  return { mail, token };
}

describe('recovery by mail', () => {
  it('sets a new password once, and ends every session of the account', async () => {
    const { secretary } = here;
    const before = await server.anybody.signIn(secretary);
    const { mail, token } = await linkFor(secretary);
    expect(mail.subject).toBe('设置新密码');
    expect(mail.text).toContain('60 分钟内');
    expect(token.length).toBeGreaterThanOrEqual(24);
    const common = await post('/reset-password', { token, newPassword: 'qwertyuiop' });
    expect(await common.json()).toMatchObject({ code: 'PASSWORD_TOO_COMMON' });
    expect((await post('/reset-password', { token, newPassword: next })).status).toBe(200);
    expect(await before.run('{ viewer { email } }')).toEqual({ viewer: null });
    const again = await post('/reset-password', { token, newPassword: 'yet another long one' });
    expect(await again.json()).toMatchObject({ code: 'INVALID_TOKEN' });
    await freshMinute();
    const signIn = await post('/sign-in/email', { email: secretary.email, password: next });
    expect(signIn.status).toBe(200);
  });

  it('answers alike for an address without an account, and sends nothing there', async () => {
    const known = await ask(here.gridMember);
    const unknown = await ask({ email: 'nobody@office.example' });
    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(await known.json()).toEqual(await unknown.json());
    await until(async () => mailsTo(here.gridMember.email).length || null, 'a mail');
    expect(mailsTo('nobody@office.example')).toEqual([]);
  });

  it("keeps no token in clear, and its link names our own address whatever the caller's headers say", async () => {
    await freshMinute();
    const someone = here.gridMember;
    await post('/request-password-reset', { email: someone.email }, { 'x-forwarded-host': 'evil.example' });
    const second = await until(
      async () => mailsTo(someone.email)[1] && mailsTo(someone.email)[0],
      'the second mail',
    );
    const { text } = readMail(second.source);
    expect(text).toContain(`${server.url}/portal/recover#`);
    expect(text).not.toContain('evil.example');
    const token = /recover#(\S+)/.exec(text)?.[1] ?? 'none';
    const rows = await server.house.services.database.verification.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('fills nobody a mailbox: three mails in an hour, and not a fourth', async () => {
    const someone = here.gridMember;
    await ask(someone);
    await until(async () => mailsTo(someone.email)[2] ?? null, 'the third mail');
    await ask(someone);
    // What came after it has arrived: the fourth would have been here.
    await linkFor(here.gridLeader, mailsTo(here.gridLeader.email).length + 1);
    expect(mailsTo(someone.email)).toHaveLength(3);
  });

  it('refuses forged, foreign and expired tokens', async () => {
    await freshMinute();
    const refused = async (token: string) =>
      (await post('/reset-password', { token, newPassword: next })).json();
    expect(await refused('forged')).toMatchObject({ code: 'INVALID_TOKEN' });
    const { token } = await linkFor(here.secretary, mailsTo(here.secretary.email).length + 1);
    const { verification } = server.house.services.database;
    await verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await refused(token)).toMatchObject({ code: 'INVALID_TOKEN' });
  });
});
