import { system } from '@linli/core/actor';
import { routeNewAppeal } from '@linli/core/appeals/route';
import { newId } from '@linli/core/ids';
import { rowId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from './support/caller.ts';
import { solved } from './support/challenge.ts';
import { submit } from './support/documents.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

const origin = 'http://property.test';
const about = `query A($id: ID!) { node(id: $id) { ... on Appeal { title participants {
  id viewerCanAnswerDataRequest contactAccesses { type text person { name } } } } } }`;
const act = (verb: string, fields: string) => {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  return `mutation A($input: ${type}Input!) { ${verb}(input: $input) {
    __typename ... on ${type}Payload { ${fields} } ... on Error { code } } }`;
};

interface Participant {
  id: string;
  viewerCanAnswerDataRequest: boolean;
  contactAccesses: { type: string; text: string; person: { name: string } }[] | null;
}

let server: TestServer;
let here: Neighbourhood;
let officer: Caller;
let widget: Caller;
let receipt: { code: string; secret: string };
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  officer = await server.anybody.signIn(await here.street.staff('STREET_OFFICER', here.streetOffice));
  const input = {
    clientId: newId(),
    siteKey: here.site.key,
    challenge: await solved(widget, here.site.key),
    kind: 'HELP',
    text: '地下室没有灯，老人下去拿东西看不见路。',
    point: here.grid.middle,
    pointSource: 'GPS',
    contact: { name: '张建国', phone: '13800001111', consentVersion: '2026-11' },
  };
  const { submitAppeal } = await widget.run<{
    submitAppeal: { appeal: { id: string }; receipt: { code: string; secret: string } };
  }>(submit, { input });
  id = submitAppeal.appeal.id;
  await routeNewAppeal(server.house.services, system, rowId('Appeal', id));
  receipt = { code: submitAppeal.receipt.code, secret: submitAppeal.receipt.secret };
});
afterAll(() => server.close());

const reporter = async (caller = officer): Promise<Participant> => {
  const { node } = await caller.run<{ node: { participants: Participant[] } }>(about, { id });
  const [first] = node.participants;
  if (!first) throw new Error('nobody reported it');
  return first;
};

describe('a resident who asks the office', () => {
  it('gets everything as text and as JSON, and reads that it was looked at; so do staff who may', async () => {
    const { id: participant } = await reporter();
    const input = { participant, reason: '3月2日到窗口当面提出' };
    const { exportPersonalData } = await officer.run<{
      exportPersonalData: { zh: string; en: string; data: { contact: object } };
    }>(act('exportPersonalData', 'data zh: text(locale: "zh-CN") en: text(locale: "en")'), { input });
    expect(exportPersonalData.data.contact).toMatchObject({ name: '张建国' });
    for (const words of [
      '姓名：张建国',
      '内容：地下室没有灯',
      `编号：${receipt.code}`,
      '3月2日到窗口当面提出',
    ])
      expect(exportPersonalData.zh).toContain(words);
    for (const words of ['Name: 张建国', 'Text: 地下室没有灯', '3月2日到窗口当面提出'])
      expect(exportPersonalData.en).toContain(words);
    expect(exportPersonalData.zh).not.toMatch(/undefined|null|NaN|[A-Z]{4,}_/);
    expect(await reporter()).toMatchObject({
      viewerCanAnswerDataRequest: true,
      contactAccesses: [{ type: 'UNMASKED', text: '3月2日到窗口当面提出' }],
    });
    const mine = await widget.run<{ exportMyData: { text: string } }>(act('exportMyData', 'text'), {
      input: receipt,
    });
    expect(mine.exportMyData.text).toContain('3月2日到窗口当面提出');
  });

  it('is not offered it by those who may not answer', async () => {
    const member = await reporter(await server.anybody.signIn(here.gridMember));
    expect(member.viewerCanAnswerDataRequest).toBe(false);
    expect(member.contactAccesses).toHaveLength(1);
  });

  it('is forgotten, and the office is told how much went', async () => {
    const { id: participant } = await reporter();
    const { erasePersonalData } = await officer.run<{
      erasePersonalData: { erased: { contacts: number; texts: number; photos: number } };
    }>(act('erasePersonalData', 'erased { contacts texts photos } appeal { title }'), {
      input: { participant, reason: '3月3日来信要求' },
    });
    expect(erasePersonalData).toMatchObject({
      erased: { contacts: 1, photos: 0 },
      appeal: { title: '' },
    });
    const mine = await widget.run<{ exportMyData: { text: string } }>(act('exportMyData', 'text'), {
      input: receipt,
    });
    expect(mine.exportMyData.text).not.toContain('张建国');
    expect(mine.exportMyData.text).not.toContain('地下室');
  });
});
