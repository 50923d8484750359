import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gallery, serveGallery } from '../gallery/serve.ts';
import { states } from '../gallery/states.ts';
import { launch } from './fixture/browser.ts';
import { desktop, phone } from './fixture/stage.ts';

let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

/** As assistive technology has it: what has the focus in the page, however deep. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => { let one = document.activeElement; while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement; return one; })()`,
  });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  });
  await session.detach();
  const [node] = nodes;
  return `${node?.role?.value}: ${node?.name?.value}`;
}

interface Stop {
  said: string;
  top: number;
  /** Seen at all, and with a frame around it that stands out from the ground by 3 : 1 (WCAG 2.4.13, 1.4.11). */
  seen: boolean;
}

const measure = (page: Page): Promise<Omit<Stop, 'said'> | undefined> =>
  page.evaluate(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (!one || one === document.body) return undefined;
    const framed = one.closest('.choice, .filepick') ?? one;
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (from: Element | null): string => {
      for (let at = from; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const drawn = framed.matches('g') ? (framed.querySelector('path, circle') ?? framed) : framed;
    const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(drawn);
    // What the browser itself draws around a link of the host's stands out from any ground.
    const own = outlineStyle === 'auto';
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const [line, behind] = [
      luminance(framed.matches('g') ? stroke : outlineColor),
      luminance(ground(framed.parentElement)),
    ];
    const contrast = (Math.max(line, behind) + 0.05) / (Math.min(line, behind) + 0.05);
    const { top, bottom, width, height } = framed.getBoundingClientRect();
    const inView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    return {
      top: top + scrollY,
      seen: inView && (own || (contrast >= 3 && (outlined || Number.parseFloat(strokeWidth) > 3))),
    };
  });

/** From the page's beginning to its end by Tab alone; a trap would never end. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  // Whatever has the focus by now, the walk begins where the page begins; in a dialog it begins at the dialog.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    if (!document.querySelector('linli-launcher')) document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const at = await measure(page);
    if (!at) return stops;
    stops.push({ said: await heard(page), ...at });
  }
  throw new Error(`no way out: ${JSON.stringify(stops.slice(-4))}`);
}

async function open(name: string, locale: 'zh-CN' | 'en', theme: 'light' | 'dark'): Promise<Page> {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`no state ${name}`);
  const page = await browser.newPage(state.only === 'desktop' ? desktop : phone);
  await page.goto(gallery.address(state, { theme, size: 'normal', locale }));
  await page.locator('html[data-reached]').waitFor({ state: 'attached' });
  return page;
}

/** What a person hears who goes by Tab, from the first stop to the last. */
const walks: [state: string, locale: 'zh-CN' | 'en', theme: 'light' | 'dark', heard: string[]][] = [
  [
    'report: kind',
    'zh-CN',
    'light',
    ['button: 先拍张照片', 'radio: 求助 家里或小区有困难，请人来帮', 'button: 下一步'],
  ],
  [
    'report: the plan',
    'en',
    'dark',
    [
      'button: Use where I am now',
      'button: Close the map',
      'radio: Huai’an Court',
      'combobox: Estate',
      'textbox: Exact spot',
      'button: Next',
      'button: Back',
    ],
  ],
  [
    'report: others reported it',
    'zh-CN',
    'dark',
    [
      'button: 用我现在的位置',
      'button: 在地图上选',
      'combobox: 小区',
      'combobox: 楼',
      'textbox: 详细位置',
      'button: 就是这件，我也遇到了: 3 号楼到 5 号楼之间的路灯不亮',
      'button: 下一步',
      'button: 上一步',
    ],
  ],
  [
    'report: the whole form',
    'en',
    'light',
    [
      'button: Start with a photo',
      'radio: Get help Something at home or around it is wrong',
      'radio: Lights are out Stairs, street, basement',
      'textbox: What happened',
      'checkbox: Keep a draft: a reload loses nothing, closing this page clears it',
      'button: Take or choose photos',
      'button: Use where I am now',
      'button: Choose on the map',
      'combobox: Estate',
      'textbox: Exact spot',
      'radio: No, stay anonymous Follow the case by the code and PIN on the receipt',
      'button: Submit',
    ],
  ],
  [
    'report: photos, waiting for a network',
    'zh-CN',
    'light',
    [
      'button: 拍照或选照片',
      'button: 现在就传 照片 1',
      'button: 删除 照片 1',
      'button: 下一步',
      'button: 上一步',
    ],
  ],
  [
    'report: kept, a photo not accepted',
    'zh-CN',
    'light',
    [
      'button: 不带这些照片发送',
      'button: 修改',
      'button: 不发了，删除',
      'button: 先拍张照片',
      'radio: 求助 家里或小区有困难，请人来帮',
      'button: 下一步',
    ],
  ],
  [
    'report: receipt',
    'en',
    'dark',
    ['link: Follow the case', 'button: Print receipt', 'button: Copy link', 'button: Report something else'],
  ],
  [
    'status: code and PIN',
    'zh-CN',
    'light',
    ['textbox: 受理编号', 'textbox: 查询密码', 'button: 查看', 'link: 上报问题'],
  ],
  [
    'status: asked',
    'en',
    'light',
    [
      'textbox: Your answer',
      'button: Add photos (optional)',
      'button: Send answer',
      'link: Phone 010-6380 0000',
      'link: Open photo: When reported 1',
      'button: Add photos',
      'button: Withdraw this case',
      'button: Your data',
    ],
  ],
  [
    'status: declined, objecting',
    'zh-CN',
    'dark',
    [
      'textbox: 您为什么不同意？',
      'button: 提交异议',
      'button: 先不提',
      'link: 电话 010-6380 0000',
      'link: 查看照片: 反映时 1',
      'button: 您的信息',
    ],
  ],
  [
    'status: solved?',
    'zh-CN',
    'light',
    [
      'link: 电话 010-6380 0000',
      'link: 查看照片: 反映时 1',
      'link: 查看照片: 办理后 1',
      'radio: 联系过',
      'radio: 解决了',
      'radio: 满意',
      'textbox: 还想说什么（可不填）',
      'button: 提交评价',
      'button: 表示感谢',
      'link: 查看照片: 反映时 1',
      'button: 补充照片',
      'button: 撤回这件诉求',
      'button: 您的信息',
    ],
  ],
  [
    'status: your data, to take along',
    'en',
    'dark',
    [
      'link: Phone 010-6380 0000',
      'link: Open photo: When reported 1',
      'button: Add photos',
      'button: Withdraw this case',
      'button: Your data',
      'link: Text, to read',
      'link: Data (JSON), for other programs',
      'button: Download my data',
      'button: Erase my data',
    ],
  ],
  [
    'nearby: plan',
    'zh-CN',
    'light',
    [
      'radio: 正在办',
      'button: 离我近的在前',
      'button: 收起示意图',
      'combobox: 从哪个小区看',
      'radio: 第一网格：1 件',
      'button: 我也遇到了: 3 号楼到 5 号楼之间的路灯不亮',
      'button: 我也遇到了: 北门地下室渗水',
      'button: 我也遇到了: 东路口希望加一道减速带',
      'link: 上报问题',
    ],
  ],
  [
    'nearby: me too, with a contact',
    'en',
    'dark',
    [
      'radio: Yes, here is how Only the people on your case see it',
      'textbox: Your name (optional)',
      'textbox: Phone',
      'textbox: E-mail',
      'checkbox: The people on my case may use my contact for it; it is deleted afterwards.',
      'button: Join this case',
      'button: Not now',
    ],
  ],
  [
    'team: all',
    'zh-CN',
    'dark',
    [
      'link: 拨打槐安社区居委会的办公电话：010-5550 0100',
      'combobox: 您住哪栋楼？',
      'link: 拨打田惠霖的办公电话：010-5550 0120',
      'link: 拨打马立群的办公电话：010-5550 0120',
      'link: 拨打周小满的办公电话：010-5550 0120',
      'link: 拨打许文博的办公电话：010-5550 0120',
    ],
  ],
  ['launcher: button', 'zh-CN', 'light', ['button: 上报问题']],
  ['launcher: status', 'en', 'light', ['textbox: Code', 'textbox: PIN', 'button: Show']],
];

describe('by Tab alone all is reached in the order of reading, has a name, and is seen to have the focus', () => {
  for (const [name, locale, theme, expected] of walks)
    it(`${name}, ${locale}, ${theme}`, async () => {
      const page = await open(name, locale, theme);
      const stops = await walk(page);
      expect(stops.map(({ said }) => said)).toEqual(expected);
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
      // What stands in one row may begin at heights of its own.
      const back = stops.filter(({ top }, at) => top < (stops[at - 1]?.top ?? 0) - 24);
      expect(back).toEqual([]);
      await page.close();
    });
});

/** Tab until a name is heard. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if ((await heard(page)).includes(name)) return;
  }
  throw new Error(`“${name}” is never reached`);
}

describe('from the first Tab to the end without a pointer', () => {
  it('the whole form on a desktop', async () => {
    const page = await open('report: the whole form', 'zh-CN', 'light');
    await tabTo(page, '求助');
    await page.keyboard.press('Space');
    await tabTo(page, '楼道、路灯不亮');
    await page.keyboard.press('Space');
    await tabTo(page, '事情的经过');
    await page.keyboard.insertText('3 号楼门口的路灯不亮');
    await tabTo(page, 'combobox: 小区');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'button: 提交');
    await page.keyboard.press('Enter');
    await page.getByText('482 017 5939').waitFor();
    expect(await heard(page)).toContain('已收到您的诉求');
    await page.close();
  });

  it('how it went, and the three answers', async () => {
    const page = await open('status: solved?', 'en', 'dark');
    for (const [question, answer] of [
      ['radio: Yes', 'Space'],
      ['radio: Yes', 'ArrowDown'],
      ['radio: Yes', 'Space'],
    ] as const) {
      await tabTo(page, question);
      await page.keyboard.press(answer);
    }
    await tabTo(page, 'Send answers');
    await page.keyboard.press('Enter');
    await page.locator('[part=confirmed]').getByText('Partly').waitFor();
    await page.close();
  });

  it('a dialog is opened, left and opened again, and the focus comes back to its button', async () => {
    const page = await open('launcher: button', 'zh-CN', 'light');
    await tabTo(page, '上报问题');
    await page.keyboard.press('Enter');
    await page.locator('linli-report #step-kind').waitFor();
    await tabTo(page, '求助');
    await page.keyboard.press('Escape');
    await expect.poll(() => heard(page)).toBe('button: 上报问题');
    await page.keyboard.press('Space');
    await expect.poll(() => heard(page)).toBe('button: 关闭');
    await page.keyboard.press('Enter');
    await expect.poll(() => heard(page)).toBe('button: 上报问题');
    await page.close();
  });
});

it('nothing moves for who asks for less motion', async () => {
  const page = await open('nearby: opening', 'zh-CN', 'light');
  const running = (): Promise<number> =>
    page.evaluate(() => document.querySelector('linli-nearby')?.shadowRoot?.getAnimations().length ?? -1);
  expect(await running()).toBe(3);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await running()).toBe(0);
  await page.close();
});

it('what is chosen is told from what is not where the colours are the reader’s own', async () => {
  const page = await open('report: contact', 'zh-CN', 'light');
  await page.emulateMedia({ forcedColors: 'active' });
  const outlines = await page
    .locator('.choice')
    .evaluateAll((all) =>
      all.map((one) => [one.matches(':has(:checked)'), getComputedStyle(one).outlineStyle]),
    );
  expect(outlines).toEqual([
    [true, 'solid'],
    [false, 'none'],
  ]);
  await page.close();
});
