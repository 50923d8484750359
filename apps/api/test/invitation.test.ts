import { smtpMailer } from '@linli/core/notifications/mailer';
import { workerHandlers } from '@linli/core/worker/handlers';
import { startWorker, type Worker } from '@linli/core/worker/start';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailSink, startMailSink } from '../src/dev/mailSink.ts';
import { readMail } from '../src/dev/readMail.ts';
import type { Caller } from './support/caller.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';
import { until } from './support/until.ts';

const password = 'a first password of mine';
const silent = { info: () => undefined, error: () => undefined };
const invite = `mutation I($input: InvitePersonInput!) { invitePerson(input: $input) { __typename
  ... on InvitePersonPayload { person { name } } ... on Error { code }
  ... on InvalidInputError { fields { path code } } } }`;

let sink: MailSink;
let server: TestServer;
let worker: Worker;
let here: Neighbourhood;
let elsewhere: Neighbourhood;
let administrator: Caller;
let placeId: string;

beforeAll(async () => {
  sink = await startMailSink();
  const mailer = smtpMailer(sink.url, 'Linli <linli@test.example>');
  server = await startTestServer();
  here = await neighbourhood(server.house);
  elsewhere = await neighbourhood(server.house, { name: '石景山区', origin: 'http://other.test' });
  administrator = await server.anybody.signIn(await here.street.staff('ADMINISTRATOR', here.streetOffice));
  placeId = encodeGlobalId('Place', here.grid.placeId);
  const { services, database } = server.house;
  const handlers = workerHandlers({ mailer, staffUrl: (id) => id });
  worker = await startWorker({ url: database.url, services, handlers, log: silent });
});
afterAll(async () => {
  await worker.stop();
  await server.close();
  await sink.close();
});

const mailTo = (email: string) =>
  until(async () => sink.mails.find(({ to }) => to.includes(email)), `a mail to ${email}`).then(
    ({ source }) => readMail(source),
  );
const inviting = (email: string, more: object = {}, caller = administrator) =>
  caller.run<{ invitePerson: object }>(invite, {
    input: { email, name: '新同事', role: 'GRID_MEMBER', place: placeId, ...more },
  });
const post = (path: string, body: object) =>
  fetch(`${server.url}/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(body),
  });
const signIn = async (email: string, given = password) =>
  (await post('/sign-in/email', { email, password: given })).status;

describe('an invitation', () => {
  it('mails a link that sets the password once; the person then has the role, and its source', async () => {
    expect(await inviting('Xin@office.example')).toMatchObject({
      invitePerson: { __typename: 'InvitePersonPayload', person: { name: '新同事' } },
    });
    expect(await signIn('xin@office.example', '')).toBe(401);
    const { subject, text } = await mailTo('xin@office.example');
    expect(subject).toBe('邀请您使用邻里工作台');
    const token = /\/portal\/recover#(\S+)/.exec(text)?.[1] ?? '';
    const stored = await server.house.services.database.verification.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect((await post('/reset-password', { token, newPassword: password })).status).toBe(200);
    expect((await post('/reset-password', { token, newPassword: password })).status).toBe(400);
    const colleague = await server.anybody.signIn({ email: 'xin@office.example' }, password);
    expect(await colleague.run('{ viewer { grants { role source place { id } } } }')).toEqual({
      viewer: { grants: [{ role: 'GRID_MEMBER', source: 'INVITATION', place: { id: placeId } }] },
    });
    const audit = { where: { action: 'access.invitePerson' } };
    expect(await server.house.services.database.auditEvent.count(audit)).toBe(2);
  });

  it('in English, for a unit', async () => {
    const organization = encodeGlobalId('Organization', here.propertyCompany);
    const more = { place: null, organization, role: 'PROPERTY_STAFF', locale: 'en' };
    expect(await inviting('paul@property.example', more)).toMatchObject({
      invitePerson: { __typename: 'InvitePersonPayload' },
    });
    expect((await mailTo('paul@property.example')).subject).toBe('You are invited to Linli');
  });

  it('of somebody who has a sign-in elsewhere is answered alike; password and link stay as they are', async () => {
    const { email } = elsewhere.gridMember;
    expect(await inviting(email)).toMatchObject({ invitePerson: { __typename: 'InvitePersonPayload' } });
    const { text } = await mailTo(email);
    expect(text).not.toContain('recover');
    const both = await server.anybody.signIn(elsewhere.gridMember);
    expect(await both.run<object>('{ viewer { people { name } } }')).toMatchObject({
      viewer: { people: [{}, {}] },
    });
  });

  it('is refused with every fault named, and leaves nothing behind', async () => {
    const before = await server.house.services.database.user.count();
    const codes = async (email: string, more: object = {}) =>
      (await inviting(email, more)).invitePerson as { fields?: { path: string[]; code: string }[] };
    expect(await codes('no address')).toMatchObject({ fields: [{ path: ['email'], code: 'INVALID' }] });
    expect(await codes('a@b.example', { name: ' ' })).toMatchObject({ fields: [{ path: ['name'] }] });
    expect(await codes(here.gridMember.email)).toMatchObject({ fields: [{ code: 'DUPLICATE' }] });
    expect(await server.house.services.database.user.count()).toBe(before);
  });

  it('is for administrators, at places they administer', async () => {
    const forbidden = { invitePerson: { __typename: 'ForbiddenError', code: 'FORBIDDEN' } };
    const secretary = await server.anybody.signIn(here.secretary);
    expect(await inviting('y@office.example', {}, secretary)).toEqual(forbidden);
    const foreign = encodeGlobalId('Place', elsewhere.grid.placeId);
    const unknown = encodeGlobalId('Place', '00000000-0000-7000-8000-000000000000');
    for (const place of [foreign, unknown, 'nonsense', null]) {
      expect(await inviting('y@office.example', { place })).toEqual(forbidden);
    }
    const above = encodeGlobalId('Place', here.district.placeId);
    expect(await inviting('y@office.example', { place: above })).toEqual(forbidden);
    const { errors } = await server.anybody.ask(invite, {
      input: { email: 'y@office.example', name: 'Y', role: 'GRID_MEMBER', place: placeId },
    });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await secretary.run('{ viewer { viewerCanInvite } }')).toEqual({
      viewer: { viewerCanInvite: false },
    });
    expect(await administrator.run('{ viewer { viewerCanInvite } }')).toEqual({
      viewer: { viewerCanInvite: true },
    });
  });
});

const waiting = `query W($invited: Boolean) { staffMembers(first: 100, filter: { invited: $invited }) { totalCount nodes {
  id email person { name } grants { id role place { id } viewerCanEnd }
  invitation { sentAt expiresAt isExpired invitedBy { name } } } } }`;
const act = (verb: string) => `mutation A($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) {
  ${verb}(input: $input) { __typename ... on Error { code } } }`;

interface Member {
  id: string;
  email: string;
  grants: { id: string; role: string; viewerCanEnd: boolean }[];
  invitation: { sentAt: string; isExpired: boolean; invitedBy: { name: string } } | null;
}
const members = async (invited: boolean | null, caller = administrator) =>
  (await caller.run<{ staffMembers: { nodes: Member[] } }>(waiting, { invited })).staffMembers.nodes;
const memberOf = async (email: string, invited: boolean | null = null) =>
  (await members(invited)).find((member) => member.email === email);
const tokensTo = (email: string) =>
  sink.mails
    .filter(({ to }) => to.includes(email))
    .flatMap(({ source }) => /\/portal\/recover#(\S+)/.exec(readMail(source).text)?.[1] ?? []);
const otherTokenTo = (email: string, first: string | undefined) =>
  until(async () => tokensTo(email).find((token) => token !== first), `another mail to ${email}`);
const setPassword = async (token: string | undefined) =>
  (await post('/reset-password', { token, newPassword: password })).status;
const done = (verb: string, input: object, caller = administrator) => caller.run(act(verb), { input });

describe('an invitation that waits', () => {
  it('is listed until the person signs in, whether or not the address has a sign-in elsewhere', async () => {
    const { email } = elsewhere.secretary;
    await inviting('wait@office.example');
    await inviting(email);
    for (const one of ['wait@office.example', email]) {
      expect(await memberOf(one, true)).toMatchObject({
        grants: [{ role: 'GRID_MEMBER', place: { id: placeId }, viewerCanEnd: true }],
        invitation: { isExpired: false, invitedBy: { name: expect.any(String) } },
      });
    }
    await mailTo('wait@office.example');
    expect(await setPassword(tokensTo('wait@office.example')[0])).toBe(200);
    expect(await memberOf('wait@office.example', true)).toBeDefined();
    expect(await signIn('wait@office.example')).toBe(200);
    await server.anybody.signIn(elsewhere.secretary);
    for (const one of ['wait@office.example', email]) {
      expect(await memberOf(one, true)).toBeUndefined();
      expect(await memberOf(one, false)).toMatchObject({ invitation: null });
    }
  });

  it('is sent again with a new link; the earlier one ends', async () => {
    await inviting('again@office.example');
    await mailTo('again@office.example');
    const [first] = tokensTo('again@office.example');
    const person = (await memberOf('again@office.example'))?.id;
    expect(await done('resendInvitation', { person })).toEqual({
      resendInvitation: { __typename: 'ResendInvitationPayload' },
    });
    const second = await otherTokenTo('again@office.example', first);
    expect(await setPassword(first)).toBe(400);
    expect(await setPassword(second)).toBe(200);
    expect(await signIn('again@office.example')).toBe(200);
    // Whoever has come is no invited person any more.
    for (const verb of ['resendInvitation', 'revokeInvitation']) {
      expect(await done(verb, { person })).toEqual({
        [verb]: { __typename: 'NotFoundError', code: 'NOT_FOUND' },
      });
    }
  });

  it('is taken back: link, role and address are gone, and the address can be invited anew', async () => {
    await inviting('back@office.example');
    await mailTo('back@office.example');
    const [token] = tokensTo('back@office.example');
    const person = (await memberOf('back@office.example'))?.id;
    expect(await done('revokeInvitation', { person })).toEqual({
      revokeInvitation: { __typename: 'RevokeInvitationPayload' },
    });
    expect(await setPassword(token)).toBe(400);
    expect(await memberOf('back@office.example')).toBeUndefined();
    const { database } = server.house.services;
    expect(await database.user.count({ where: { email: 'back@office.example' } })).toBe(0);
    expect(await inviting('back@office.example')).toMatchObject({
      invitePerson: { __typename: 'InvitePersonPayload' },
    });
    expect(await setPassword(await otherTokenTo('back@office.example', token))).toBe(200);
  });

  it('is nothing to anybody else', async () => {
    await inviting('closed@office.example');
    const person = (await memberOf('closed@office.example'))?.id;
    const secretary = await server.anybody.signIn(here.secretary);
    const stranger = await server.anybody.signIn(
      await elsewhere.street.staff('ADMINISTRATOR', elsewhere.streetOffice),
    );
    for (const verb of ['resendInvitation', 'revokeInvitation']) {
      expect(await done(verb, { person }, secretary)).toMatchObject({ [verb]: { code: 'FORBIDDEN' } });
      expect(await done(verb, { person }, stranger)).toMatchObject({ [verb]: { code: 'NOT_FOUND' } });
    }
    expect((await members(null, stranger)).some(({ id }) => id === person)).toBe(false);
    expect((await secretary.ask(waiting)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a role', () => {
  it('is ended by an administrator, who cannot end their own', async () => {
    await inviting('leaves@office.example');
    const grant = (await memberOf('leaves@office.example'))?.grants[0];
    expect(await done('endRoleGrant', { id: grant?.id })).toEqual({
      endRoleGrant: { __typename: 'EndRoleGrantPayload' },
    });
    expect(await done('endRoleGrant', { id: grant?.id })).toMatchObject({
      endRoleGrant: { code: 'NOT_FOUND' },
    });
    const mine = (await members(false))
      .flatMap(({ grants }) => grants)
      .find(({ role }) => role === 'ADMINISTRATOR');
    expect(mine?.viewerCanEnd).toBe(false);
    expect(await done('endRoleGrant', { id: mine?.id })).toMatchObject({
      endRoleGrant: { code: 'FORBIDDEN' },
    });
  });
});
