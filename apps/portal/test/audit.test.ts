import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Reader, visit } from './portal.ts';

const rows = [
  ['appeals.unmaskContact', 'Participant', true],
  ['appeals.accept', 'Appeal', false],
] as const;

/** The portal with a trail behind it; `asked` tells with which filters it was read. */
async function audit(reader?: Reader): Promise<{ page: Page; asked: () => Promise<unknown[]> }> {
  const page = await visit('', reader);
  await page.locator('.navigation').first().waitFor();
  await page.evaluate((given) => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const body = String(init?.body);
      if (!body.includes('query AuditTrail')) return real(input, init);
      const { filter } = JSON.parse(body).variables;
      asked.push(filter);
      const nodes = given
        .filter(([action]) => !filter.action || filter.action.eq === action)
        .map(([action, targetType, sealed], index) => ({
          __typename: 'AuditEvent',
          id: `row-${index}`,
          at: '2026-03-02T02:00:00Z',
          actorKind: 'STAFF',
          person: { __typename: 'Person', id: 'UGVyc29uOjE', name: '赵书记' },
          action,
          targetType,
          target: 'QXBwZWFsOjE',
          before: null,
          after: { state: 'ACCEPTED' },
          requestId: null,
          sealed,
        }));
      const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
      const auditEvents = { __typename: 'AuditEventConnection', totalCount: nodes.length, pageInfo, nodes };
      return Response.json({ data: { auditEvents } });
    };
    history.pushState(null, '', '/portal/audit');
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, rows);
  return {
    page,
    asked: () => page.evaluate(() => (window as unknown as { asked: unknown[] }).asked),
  };
}

test('the trail is read and narrowed by action, person, target and day', async () => {
  const { page, asked } = await audit();
  await page.getByRole('heading', { level: 1, name: '审计记录' }).waitFor();
  await page.getByText('共 2 条').waitFor();
  await page.locator('.audit-entry', { hasText: '查看联系方式' }).getByText('已封存').waitFor();
  await page.getByRole('button', { name: '赵书记' }).first().click();
  await page.getByText('只看一位操作人').waitFor();
  await page.getByLabel('从').fill('2026-03-01');
  await page.locator('.audit-entry').first().waitFor();
  await page.getByRole('button', { name: '诉求', exact: true }).click();
  await page.getByText('只看一个对象').waitFor();
  await expect
    .poll(async () => (await asked()).at(-1))
    .toMatchObject({
      actor: { eq: 'UGVyc29uOjE' },
      target: 'QXBwZWFsOjE',
      at: { gte: '2026-02-28T16:00:00.000Z' },
    });
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(async () => (await asked()).at(-1)).toMatchObject({ actor: null, target: null });
});

test('on a phone and in English it fits and reads the same', async () => {
  const { page } = await audit({ phone: true, locale: 'en' });
  await page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor();
  await page.getByText('Contact unmasked').first().waitFor();
  await page.getByText('Not sealed yet').waitFor();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wider).toBe(false);
});

test('a contact is shown in clear only after a reason', async () => {
  const page = await visit('appeals');
  await page.evaluate(() => {
    const real = window.fetch;
    const answer = (data: unknown) => Response.json({ data });
    window.fetch = async (input, init) => {
      const body = String(init?.body);
      if (body.includes('query Unmaskable')) {
        const { id } = JSON.parse(body).variables;
        return answer({ node: { __typename: 'Participant', id, viewerCanUnmask: true } });
      }
      if (!body.includes('mutation UnmaskContact')) return real(input, init);
      const contact = { __typename: 'OpenContact', name: '张建国', phone: '+8613800000000', email: null };
      return JSON.parse(body).variables.input.reason === '回电核实'
        ? answer({ unmaskContact: { __typename: 'UnmaskContactPayload', contact } })
        : answer({
            unmaskContact: {
              __typename: 'InvalidInputError',
              message: '填写有误',
              fields: [{ __typename: 'FieldError', path: ['reason'], message: '原因太短' }],
            },
          });
    };
  });
  await page.getByRole('link', { name: /地下室没有灯/ }).click();
  await page.getByRole('button', { name: '查看完整联系方式' }).click();
  await page.getByText('反映人可以查阅').waitFor();
  await page.getByLabel('查看原因').fill('看');
  await page.getByRole('button', { name: '记录并查看' }).click();
  await page.getByText('原因太短').waitFor();
  await page.getByLabel('查看原因').fill('回电核实');
  await page.getByRole('button', { name: '记录并查看' }).click();
  await page.getByText('+8613800000000').waitFor();
});
