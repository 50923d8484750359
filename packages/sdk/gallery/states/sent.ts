import type { Fixture } from '../../test/fixture/fixture.ts';
import { on, to, whole } from './report.ts';
import { type State, type Step, set, state } from './state.ts';

const report = (name: string, ready: string, steps: Step[], more: Partial<State> = {}): State =>
  state('linli-report', name, ready, { ...more, steps });

const lamp: Step = ['#photos', { files: { '路灯.jpg': 'picture' } }];
const leavesPhotos: Step[] = [
  on,
  ['#estate', 'estate-1'],
  ['#building'],
  on,
  ['#step-contact'],
  on,
  ['.review'],
];
/** What waits goes by itself as soon as it can: whatever is to meet it there is set before. */
const network = {
  away: set({ away: true }),
  back: set({ away: false, gone: undefined }),
  gone: set({ gone: /graphql|uploads/ }),
  silent: set({ silent: /graphql|uploads/ }),
};

const photos = (name: string, words: string, steps: Step[], more: Partial<State> = {}): State =>
  report(`photos, ${name}`, words, [...to('photos'), ...steps], { only: 'phone', ...more });

const neverShrinks = 'createImageBitmap = () => new Promise(() => {});';

const tray: State[] = [
  photos('being made smaller', '.photos .small /正在处理|Preparing/', [lamp], { browser: neverShrinks }),
  photos('on their way', '.photos .small /正在上传|Sending/', [network.silent, lamp]),
  photos('there', '.photos li:nth-child(2) .small /已上传|^Sent/', [
    ['#photos', { files: { '路灯.jpg': 'picture', '门口.jpg': 'picture' } }],
    ['.photos li:first-child .small /已上传|^Sent/'],
  ]),
  photos('waiting for a network', '.photos .small /联网后|Waits/', [network.gone, lamp]),
  photos('going on later', '.photos .small /稍后自动|Goes on/', [set({ failUploads: 99 }), lamp]),
  photos('not sent', '.photos .small /没传上去|Not sent/', [set({ refusesTickets: true }), lamp]),
  photos('not accepted', '.wrong', [set({ refusesPhotos: true }), lamp]),
  photos('too large, no picture, too many', '.wrong:nth-child(3)', [
    [
      '#photos',
      {
        files: {
          'IMG_20261122_094512_大图.jpg': 30 * 1024 * 1024,
          '说明.jpg': 5,
          ...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}.jpg`, 'picture' as const])),
        },
      },
    ],
    ['.photos li:nth-child(6) .small /已上传|^Sent/'],
    ['.wrong:nth-child(3)'],
  ]),
  report(
    'submitted before the photos are there',
    '[part=error]',
    [...to('photos'), lamp, ['.photos li'], ...leavesPhotos, on],
    {
      only: 'phone',
      browser: neverShrinks,
    },
  ),
  report(
    'submitted with a photo that failed',
    '[part=error]',
    [
      ...to('photos'),
      set({ refusesTickets: true }),
      lamp,
      ['.photos .small /没传上去|Not sent/'],
      ...leavesPhotos,
      on,
    ],
    { only: 'phone' },
  ),
  report(
    'submitted with a photo that is not taken',
    '[part=error]',
    [
      ...to('photos'),
      network.gone,
      lamp,
      ['.photos .small /联网后|Waits/'],
      ...leavesPhotos,
      set({ refusesPhotos: true }),
      network.back,
      on,
    ],
    { only: 'phone' },
  ),
];

const refuse =
  (code: string, fields?: { path: string[]; code: string; message: string }[]) =>
  (fixture: Fixture): void => {
    const __typename = fields ? 'InvalidInputError' : 'ForbiddenError';
    fixture.refuse = { __typename, code, message: code, ...(fields && { fields }) };
  };

const asked: State[] = [
  report('sending', 'button[part~=submit]:disabled', [...to('review'), network.silent, ['.review'], on], {
    only: 'phone',
  }),
  report('too many tries', '[part=error]', [...whole, refuse('RATE_LIMITED'), on], { only: 'desktop' }),
  report('still being handled', '[part=error]', [...whole, refuse('IDEMPOTENCY_RUNNING'), on], {
    only: 'desktop',
  }),
  report('went wrong', '[part=error]', [...whole, refuse('FORBIDDEN'), on], { only: 'desktop' }),
  report(
    'something to be changed',
    '#wrong-address',
    [...whole, refuse('INVALID_INPUT', [{ path: ['input', 'address'], code: 'TOO_LONG', message: '' }]), on],
    { only: 'desktop' },
  ),
];

/** In the order in which it happens: kept, and then what comes of it. */
const phoneForm: Step[] = [...to('review'), ['.review']];
const withPhoto: Step[] = [
  ...to('photos'),
  network.gone,
  lamp,
  ['.photos .small /联网后|Waits/'],
  ...leavesPhotos,
  on,
  ['#queued'],
];
const now: Step = ['[part=queue] .note button'];

const kept: State[] = [
  report('kept without a network', '[part=queue]', [...phoneForm, network.gone, on], { only: 'phone' }),
  report('kept with a photo', '[part=queue]', withPhoto, { only: 'phone' }),
  report('kept while the service is away', '[part=queue]', [...phoneForm, network.away, on], {
    only: 'phone',
  }),
  report('kept, on a desktop', '[part=queue]', [...whole, network.away, on], { only: 'desktop' }),
  report(
    'kept, a photo not accepted',
    '[part=queue] .wrong',
    [...withPhoto, set({ refusesPhotos: true }), network.back, now],
    { only: 'phone' },
  ),
  report(
    'kept, not taken',
    '[part=queue] .wrong',
    [...phoneForm, network.away, on, ['#queued'], refuse('INVALID_INPUT', []), network.back, now],
    { only: 'phone' },
  ),
  report(
    'kept, had arrived long before',
    '[part=queue] .wrong',
    [
      ...phoneForm,
      network.away,
      on,
      ['#queued'],
      refuse('INVALID_INPUT', [{ path: ['clientId'], code: 'DUPLICATE', message: '' }]),
      network.back,
      now,
    ],
    { only: 'phone' },
  ),
  report('kept for a month', '[part=queue] .wrong', [...phoneForm, network.away, on], {
    only: 'phone',
    browser: 'const born = Date.now(); Date.now = () => born + performance.now() + 31 * 864e5;',
  }),
  report(
    'arrived while something else is written',
    '[part=queue] .note:not(.warm)',
    [...phoneForm, network.away, on, ['#queued'], ['input[value=HELP]'], network.back, now],
    { only: 'phone' },
  ),
];

const showsSlip = `{
  const { append } = Element.prototype;
  Element.prototype.append = function (...nodes) {
    append.apply(this, nodes);
    for (const node of nodes) if (node.contentWindow) node.contentWindow.print = () => {};
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('iframe { position: static !important; width: 100% !important; height: 900px !important; opacity: 1 !important } iframe ~ *, linli-report:has(~ iframe) { display: none }');
  document.adoptedStyleSheets = [sheet];
}`;

const received: State[] = [
  report('receipt', '.qr', [...phoneForm, on], { only: 'phone' }),
  report('receipt, on a desktop', '.qr', [...whole, on], { only: 'desktop' }),
  report(
    'receipt, link copied',
    '.receipt [role=status] /已复制|Copied/',
    [...phoneForm, on, ['.qr'], ['.receipt button /复制|Copy/']],
    {
      only: 'phone',
      browser: `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });`,
    },
  ),
  report('receipt, the slip on paper', '.qr', [...whole, on, ['.qr'], ['.receipt button /打印|Print/']], {
    only: 'desktop',
    browser: showsSlip,
    paper: true,
  }),
];

export const sent: State[] = [...tray, ...asked, ...kept, ...received];
