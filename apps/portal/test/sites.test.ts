import { goTo } from '@linli/testkit/portal/goTo';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { anotherRevises } from './others.ts';
import { holdAnswers, visit } from './portal.ts';

/** A widget that says what it was drawn from, and asks before it sends, as the real one does. */
const widget = `customElements.define('linli-report', class extends HTMLElement {
  renderRoot = this;
  get language() { return this.getAttribute('locale'); }
  isSpoken() { return true; }
  async openSite() {
    return { title: { text: '保存的标题' }, categories: [], texts: { 'zh-CN': { send: '发送', lead: '原来的话' } } };
  }
  set site(site) {
    this.drawn = site;
    this.said.textContent = site.title.text + ' ' + site.categories.length;
  }
  get site() { return this.drawn; }
  async connectedCallback() {
    this.said = document.createElement('h3');
    this.append(this.said);
    this.site = await this.openSite();
    const send = document.createElement('button');
    send.textContent = '提交预览';
    send.onclick = () => {
      const asked = new CustomEvent('linli-before-submit', { bubbles: true, cancelable: true });
      send.textContent = this.dispatchEvent(asked) ? '已经发出' : '没有发出';
    };
    this.append(send);
  }
});`;

const manifest = {
  pinned: 'linli.single-0a1b2c3d.js',
  files: { 'linli.single-0a1b2c3d.js': { integrity: 'sha384-abc' } },
};

async function withWidgets(page: Page): Promise<void> {
  await page.route('**/sdk/v1/linli.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: widget }),
  );
  await page.route('**/sdk/v1/manifest.json', (route) => route.fulfill({ json: manifest }));
}

test('a street officer sets a website up, sees it, copies its two lines, and switches it off and on', async () => {
  const page = await visit('account');
  await withWidgets(page);
  await goTo(page, '嵌入站点');
  await page.getByRole('heading', { level: 1, name: '嵌入站点' }).waitFor();
  await page.getByText('共 1 个').waitFor();
  await page.getByRole('link', { name: '新建站点' }).click();
  await page.getByRole('heading', { level: 1, name: '新建站点' }).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('请填写标题').waitFor();
  await page.getByText('请选择单位。').waitFor();
  await page.getByRole('combobox', { name: '谁的网站' }).click();
  await page.locator('.ant-select-item-option:visible').first().click();
  await page.getByLabel('标题（中文）').fill('安居物业');
  const origins = page.getByLabel('网址', { exact: true });
  await page.getByText('一个网址也没有').waitFor();
  await origins.fill(
    'https://anju.example\nhttp://anju.example\nhttps://*.anju.example\njavascript:alert(1)',
  );
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('http://anju.example：不是 https').waitFor();
  await page.getByText('https://*.anju.example：不能用 *').waitFor();
  await page.getByText('javascript:alert(1)：不是网址').waitFor();
  await origins.fill('www.anju.example/contact?a=1 https://物业.example:8443/ https://refused.example');
  await origins.blur();
  expect(await origins.inputValue()).toBe(
    'https://www.anju.example\nhttps://xn--vhqz89f.example:8443\nhttps://refused.example',
  );
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('https://refused.example：请填写网址。').waitFor();
  await origins.fill('https://anju.example');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '安居物业' }).waitFor();

  // What is not saved yet is seen at once; a colour that nobody can read is said to be one.
  const shown = page.locator('linli-report-preview');
  await shown.getByRole('heading', { name: '安居物业' }).waitFor();
  await page.getByRole('radio', { name: '自己选颜色' }).check();
  await page.getByText('看得清').waitFor();
  await page.getByLabel('颜色', { exact: true }).fill('#ffe08a');
  await page.getByText('看不清').waitFor();
  const drawn = () => shown.evaluate((one) => (one as HTMLElement & { site: object }).site);
  expect(await drawn()).toMatchObject({ accent: '#ffe08a', contact: 'OPTIONAL' });
  await page.getByLabel('表单上方的话（中文，可不填）').fill('办结后会公开结果。');
  await page.getByRole('radio', { name: '不收集' }).check();
  await shown.getByRole('heading', { name: '安居物业 6' }).waitFor();
  const group = page.getByRole('group', { name: '房屋设施' });
  await group.getByRole('checkbox').nth(1).check();
  expect(
    await group
      .getByRole('checkbox')
      .first()
      .evaluate((box) => (box as HTMLInputElement).indeterminate),
  ).toBe(true);
  await page.getByText('已选 1 类，共 5 类').waitFor();
  expect(await drawn()).toMatchObject({
    contact: 'NOT_ASKED',
    texts: { 'zh-CN': { send: '发送', lead: '办结后会公开结果。' } },
  });
  // The one and its heading.
  expect(await shown.getByRole('heading').textContent()).toBe('安居物业 2');
  await page.getByRole('radio', { name: '中文和英文，先用中文' }).check();
  await page.getByLabel('标题（英文）').fill('Anju');
  await page.getByRole('radiogroup', { name: '预览的语言' }).getByText('English').click();
  await shown.getByRole('heading', { name: 'Anju' }).waitFor();
  await page.getByRole('radiogroup', { name: '预览的语言' }).getByText('中文').click();
  await shown.getByRole('button', { name: '提交预览' }).click();
  await shown.getByRole('button', { name: '没有发出' }).waitFor();
  await page.getByText('预览里不会提交').waitFor();
  await page.getByText('深色', { exact: true }).click();
  expect(await shown.getAttribute('theme')).toBe('dark');

  // Whoever leaves is asked first; what is not saved can be taken back.
  await page.getByRole('link', { name: '全部站点' }).click();
  const asked = page.getByRole('dialog', { name: '修改还没有保存，要离开吗？' });
  await asked.getByRole('button', { name: '取消' }).click();
  await asked.waitFor({ state: 'hidden' });
  const lead = page.getByLabel('表单上方的话（中文，可不填）');
  await lead.fill('<script>alert(1)</script>');
  await page.getByLabel('表单上方的话（英文）').fill('<script>alert(1)</script>');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('几分钟内生效').waitFor();
  await lead.fill('又改了');
  await page.getByRole('button', { name: '撤销修改' }).click();
  expect(await lead.inputValue()).toBe('<script>alert(1)</script>');

  // The code is two lines, with a link for who has no script.
  const code = page.getByRole('textbox', { name: '放到网站上的代码' });
  const { origin } = new URL(page.url());
  expect((await code.inputValue()).split('\n')).toEqual([
    `<script type="module" src="${origin}/sdk/v1/linli.js" crossorigin></script>`,
    `<linli-report site-key="pk_live_1"><a href="${origin}/report/pk_live_1">上报问题</a></linli-report>`,
  ]);
  await page.getByText('固定这一版', { exact: true }).click();
  const snippet = page.getByRole('region', { name: '放到网站上的代码' });
  await snippet.getByText('English', { exact: true }).click();
  await expect
    .poll(() => code.inputValue())
    .toBe(
      `<script type="module" src="${origin}/sdk/v1/linli.single-0a1b2c3d.js" integrity="sha384-abc" crossorigin></script>
<linli-report site-key="pk_live_1" locale="en"><a href="${origin}/report/pk_live_1">Report a problem</a></linli-report>`,
    );

  await page.getByRole('button', { name: '停用', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await page.getByText('站点停用时没有预览').waitFor();
  expect(await shown.count()).toBe(0);
  await page.getByRole('button', { name: '恢复使用' }).click();
  await shown.getByRole('button', { name: '提交预览' }).waitFor();
  await lead.fill('不要了');
  await page.getByRole('link', { name: '全部站点' }).click();
  await asked.getByRole('button', { name: '不保存，离开' }).click();
  await page.getByText('共 2 个').waitFor();
});

test('it fits a phone, in English, and says when there is no preview', async () => {
  const page = await visit('account', { phone: true, locale: 'en' }, /Failed to load|status of 404|MIME/);
  await page.getByRole('link', { name: 'Websites with widgets' }).click();
  await page.getByRole('link', { name: /Jingtie/ }).click();
  await page.getByText("The form's script could not be loaded").waitFor();
  await page.getByText('This one for good').click();
  await page.getByText('The hash of this version cannot be read').waitFor();
  for (const path of ['', '/new']) {
    if (path !== '') await page.goto(page.url().replace(/sites\/.*/, 'sites/new'));
    await page.getByLabel('Title in Chinese').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('what is typed while it is saved stays, and what was saved does not go back while it is read', async () => {
  const page = await visit('account');
  await withWidgets(page);
  await goTo(page, '嵌入站点');
  await page.getByRole('link', { name: /京铁家园/ }).click();
  const [title, lead] = [page.getByLabel('标题（中文）'), page.getByLabel('表单上方的话（中文，可不填）')];
  const save = page.getByRole('button', { name: '保存', exact: true });
  await title.fill('新标题');
  const answer = await holdAnswers(page, 'mutation ReviseSite');
  const reading = await holdAnswers(page, 'query SitePage');
  await save.click();
  await lead.fill('后来写的');
  answer.letGo();
  await page.getByText('几分钟内生效').waitFor();
  expect([await title.inputValue(), await lead.inputValue()]).toEqual(['新标题', '后来写的']);
  await page.getByRole('button', { name: '撤销修改' }).click();
  expect([await title.inputValue(), await lead.inputValue()]).toEqual(['新标题', '']);
  reading.letGo();
  await page.getByRole('heading', { level: 1, name: '新标题' }).waitFor();
  expect(await page.getByText('别人刚刚改了这个站点的设置').count()).toBe(0);
});

test('what somebody else has saved meanwhile is said, and is overwritten by choice alone', async () => {
  const page = await visit('account');
  await withWidgets(page);
  await goTo(page, '嵌入站点');
  await page.getByRole('link', { name: /京铁家园/ }).click();
  const title = page.getByLabel('标题（中文）');
  await title.fill('我改的标题');
  anotherRevises(page, { contact: 'REQUIRED' });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('别人刚刚改了这个站点的设置').waitFor();
  await page.getByText('和您填的不一样的：标题、联系方式。').waitFor();
  expect(await title.inputValue()).toBe('我改的标题');
  await page.getByRole('button', { name: '用现在的设置，放弃我的修改' }).click();
  expect(await title.inputValue()).toBe('京铁家园');
  expect(await page.getByRole('radio', { name: '必须留' }).isChecked()).toBe(true);
  await title.fill('又是我改的');
  anotherRevises(page, { contact: 'NOT_ASKED' });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '仍按我填的保存' }).click();
  await page.getByRole('heading', { level: 1, name: '又是我改的' }).waitFor();
  expect(await page.getByRole('radio', { name: '必须留' }).isChecked()).toBe(true);
  // What was retired meanwhile is named, and taken out.
  anotherRevises(page, { categoryCodes: ['gone'] });
  await page.reload();
  await page.getByText('选过的类别里有 1 个已停用').waitFor();
  await page.getByRole('button', { name: '去掉', exact: true }).click();
  await page.getByText('没有单独选：全部 5 类都可以报。').waitFor();
  await page.getByLabel('查找类别').fill('管线');
  await page.getByRole('checkbox', { name: '老旧管线' }).check();
  await page.getByLabel('查找类别').fill('');
  await page.getByRole('checkbox', { name: '房屋设施' }).check();
  await page.getByText('已选 2 类，共 5 类').waitFor();
});
