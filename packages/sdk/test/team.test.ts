import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { team as en } from '../src/locales/en/team.ts';
import { team as zh } from '../src/locales/zh-CN/team.ts';
import { operationIn } from './fixture/documents.ts';
import { desktop, heard, phone, type Stage, setStage } from './fixture/stage.ts';
import { team } from './fixture/team.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());
beforeEach(() => stage.clear());

const widget = (attributes = '', key = 'pk_test_fixture'): string =>
  `<linli-team site-key="${key}" ${attributes}><a href="/contact">联系社区</a></linli-team>`;
const names = (page: Page): Promise<string[]> => page.locator('[part=member] .name').allTextContents();

describe('the team widget', () => {
  it('shows who answers for the site’s place, with the office’s number to touch', async () => {
    const page = await stage.open(widget());
    await page.getByRole('heading', { name: '槐安社区：谁来负责' }).waitFor();
    const [first] = await page.locator('[part=member]').allInnerTexts();
    expect(first?.split('\n').filter(Boolean)).toEqual([
      '治理书记',
      '田惠霖',
      '周二、周四 9:00–17:00',
      '010-5550 0120',
    ]);
    const call = page.getByRole('link', { name: '拨打田惠霖的办公电话：010-5550 0120' });
    expect(await call.getAttribute('href')).toBe('tel:01055500120');
    const office = page.locator('[part=office]');
    expect(await office.textContent()).toContain('每天 8:30–18:00');
    expect(await office.getByRole('link').getAttribute('href')).toBe('tel:01055500100');
    // Who has no number is shown without one.
    expect(await page.locator('[part=member]', { hasText: '柳一帆' }).getByRole('link').count()).toBe(0);
    expect(await heard(page)).toEqual([{ type: 'ready', detail: {} }]);
  });

  it('finds the grid by the building that the reader names, and keeps it nowhere', async () => {
    const page = await stage.open(widget());
    const chooser = page.getByLabel('您住哪栋楼？');
    await chooser.waitFor();
    expect(await chooser.getByRole('option').allTextContents()).toEqual([
      '全部',
      '3 号楼',
      '5 号楼',
      '10 号楼',
    ]);
    expect(await names(page)).toEqual(['田惠霖', '柳一帆', '马立群', '周小满', '许文博']);
    await chooser.selectOption('10 号楼');
    // Who is there for the very building comes first.
    expect(await names(page)).toEqual(['马立群', '周小满', '田惠霖', '柳一帆']);
    await page.getByText('共 4 位').waitFor();
    await page.getByText('负责：3 号楼、10 号楼').waitFor();
    await page.getByText('负责：3 号楼、5 号楼、10 号楼').waitFor();
    await chooser.selectOption('5 号楼');
    expect(await names(page)).toEqual(['马立群', '许文博', '田惠霖', '柳一帆']);
    await chooser.selectOption('全部');
    expect((await names(page)).length).toBe(5);
    const left = await page.evaluate(
      async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
    );
    expect([left, await page.context().cookies(), new URL(page.url()).hash]).toEqual([0, [], '']);
  });

  it('asks by the grid where no building is known, and nothing where there is one grid', async () => {
    const grids = team.grids.map((grid) => ({ ...grid, buildings: [] }));
    stage.fixture.team = { ...team, grids };
    const page = await stage.open(widget());
    await page.getByLabel('您在哪个网格？').selectOption('第二网格');
    expect(await names(page)).toEqual(['马立群', '许文博', '田惠霖', '柳一帆']);
    await page.getByText('负责：第二网格').waitFor();
    stage.fixture.team = { ...team, grids: team.grids.slice(0, 1) };
    const one = await stage.open(widget());
    await one.getByText('田惠霖').waitFor();
    expect(await one.getByRole('combobox').count()).toBe(0);
  });

  it('of a street lets the reader choose the community; another place is asked for by id or code', async () => {
    const page = await stage.open(widget('place="street-1"'));
    await page.getByRole('heading', { name: '谁在为您服务' }).waitFor();
    await page.getByLabel('您在哪个社区？').selectOption('槐安社区');
    await page.getByRole('heading', { name: '槐安社区：谁来负责' }).waitFor();
    expect((await names(page)).length).toBe(5);
    await page.getByLabel('您在哪个社区？').selectOption('莲香社区');
    await page.getByText('社区还没有公布负责人员。').waitFor();
    await page.getByText('有事请联系社区，或拨打 12345。').waitFor();
    expect((await heard(page)).map(({ type }) => type)).toEqual(['ready']);
    const byCode = await stage.open(widget('place-code="110106009"'));
    await byCode.getByText('田惠霖').waitFor();
    const foreign = await stage.open(widget('place="elsewhere"'));
    await foreign.getByText('没有找到这个社区或网格').waitFor();
    await foreign.getByRole('link', { name: '联系社区' }).waitFor();
    expect(await heard(foreign)).toEqual([{ type: 'error', detail: { code: 'NOWHERE' } }]);
  });

  it('speaks English, and the site’s own words', async () => {
    const page = await stage.open(widget(), { lang: 'en' });
    await page.getByRole('heading', { name: 'Who is responsible: Huai’an community' }).waitFor();
    await page.getByText('Governance secretary').waitFor();
    await page.getByLabel('Which building do you live in?').selectOption('Building 10');
    await page.getByText('For Building 3, Building 10').waitFor();
    await page.locator('linli-team').evaluate((element) => {
      Object.assign(element, { texts: { en: { role_GRID_MEMBER: 'Your neighbourhood officer' } } });
    });
    await page.getByText('Your neighbourhood officer').waitFor();
  });

  it('asks for it by GET, says why it cannot, and tries again when told to', async () => {
    const methods: string[] = [];
    const page = await stage.open('', desktop);
    page.on('request', (request) => {
      if (operationIn(request) === 'LinliTeam') methods.push(request.method());
    });
    stage.fixture.away = true;
    await page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      widget(),
    );
    await page.getByText('服务暂时不可用').waitFor();
    await page.getByRole('link', { name: '联系社区' }).waitFor();
    stage.fixture.away = false;
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('田惠霖').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect([...new Set(methods)]).toEqual(['GET']);
    const denied = await stage.open(widget('', 'pk_foreign'));
    await denied.getByRole('alert').waitFor();
    expect(await denied.getByRole('button', { name: '再试一次' }).count()).toBe(0);
  });

  it('runs under the strict policy from the loader and from the single file', async () => {
    for (const script of ['linli.js', 'linli.single.js']) {
      const policy = `default-src 'none'; script-src ${stage.api}; connect-src ${stage.api}; img-src ${stage.api} blob: data:; require-trusted-types-for 'script'; trusted-types lit-html`;
      const violations: string[] = [];
      const page = await stage.open('', { policy: "default-src 'none'", script });
      page.on('console', (message) => {
        if (/Content Security Policy|TrustedHTML/.test(message.text())) violations.push(message.text());
      });
      await page.goto(stage.address(widget(), { policy, script }));
      await page.getByText('田惠霖').waitFor();
      expect(violations, script).toEqual([]);
    }
  });

  it('fits 320 pixels in large text, forced colours and the dark, and every target can be hit', async () => {
    for (const attributes of ['text-size="large"', 'text-size="large" theme="dark" locale="en"']) {
      const narrow = { viewport: { width: 320, height: 568 }, forcedColors: 'active' as const };
      const page = await stage.open(widget(attributes), narrow);
      await page.getByText('田惠霖').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const low = await page.evaluate(() => {
        const root = document.querySelector('linli-team')?.shadowRoot;
        return [...(root?.querySelectorAll('a.button, select') ?? [])]
          .map((target) => target.getBoundingClientRect().height)
          .filter((height) => height < 56);
      });
      expect(low, attributes).toEqual([]);
    }
  });

  it('is walked through by the keyboard alone', async () => {
    const page = await stage.open(widget(), phone);
    await page.getByText('田惠霖').waitFor();
    const focused = () =>
      page.evaluate(() => {
        const active = document.querySelector('linli-team')?.shadowRoot?.activeElement;
        return active?.id || active?.getAttribute('href') || '';
      });
    const way: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      await page.keyboard.press('Tab');
      way.push(await focused());
    }
    expect(way).toEqual(['tel:01055500100', 'grid', 'tel:01055500120']);
  });

  it('has a word in both languages for every role that a team can have', () => {
    const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
    const role = schema.getType('Role');
    if (!isEnumType(role)) throw new Error('no roles');
    const known = role.getValues().map(({ name }) => `role_${name}`);
    const worded = Object.keys(zh).filter((key) => key.startsWith('role_'));
    expect(worded).toHaveLength(8);
    expect(worded.filter((key) => !known.includes(key))).toEqual([]);
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted());
  });
});
