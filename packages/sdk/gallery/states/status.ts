import { setTimeout as pause } from 'node:timers/promises';
import { contacts } from '../../src/locales/zh-CN/contacts.ts';
import { events } from '../../src/locales/zh-CN/events.ts';
import { status as words } from '../../src/locales/zh-CN/status.ts';
import {
  askedAppeal,
  code,
  declinedAppeal,
  disputedAppeal,
  type FixtureAppeal,
  mergedAppeal,
  pin,
  promisedAppeal,
  resolvedAppeal,
  secret,
  trackedAppeal,
} from '../../test/fixture/appeals.ts';
import type { Fixture } from '../../test/fixture/fixture.ts';
import { type State, type Step, set, state } from './state.ts';

type Made = (origin: string) => FixtureAppeal;

/** An appeal that is there, with the way on from it. */
const appeal = (
  name: string,
  make: Made,
  ready: string,
  steps: Step[] = [],
  world?: (f: Fixture) => void,
): State =>
  state('linli-status', name, ready, {
    attributes: `code="${code}" secret="${secret}"`,
    world: (fixture) => {
      fixture.appeal = make(fixture.origin);
      world?.(fixture);
    },
    steps: [...(steps.length > 0 ? ([['.your-data']] as Step[]) : []), ...steps],
  });

const changed =
  (make: Made, change: Partial<FixtureAppeal>): Made =>
  (origin) => ({ ...make(origin), ...change });

const becomes =
  (change: Partial<FixtureAppeal>): Step =>
  async (fixture) => {
    // Whoever does not listen yet would not hear of it.
    while (fixture.followers === 0) await pause(10);
    fixture.change(change);
  };
const ago = (hours: number): string => new Date(Date.now() - hours * 36e5).toISOString();
const clock = trackedAppeal('').promiseClock;
const silent: Step = set({ silent: /graphql/ });
const refuse = (fault: string): Step =>
  set({ refuse: { __typename: 'ForbiddenError', code: fault, message: fault } });

const typed = (name: string, ready: string, given: string, world?: (fixture: Fixture) => void): State =>
  state('linli-status', name, ready, {
    attributes: '',
    ...(world && { world }),
    steps: [['#code', code], ['#pin', given], ['.primary']],
  });

const desk: State[] = [
  state('linli-status', 'code and PIN', '#pin', { attributes: '' }),
  typed('wrong PIN', '[part=error]', '000000'),
  typed('locked', '[part=error]', '000000', set({ wrongSecrets: 9 })),
  state('linli-status', 'wrong link', '[part=error]', {
    attributes: `code="${code}" secret="wrong"`,
    world: (fixture) => {
      const fault = {
        __typename: 'WrongSecretError',
        code: 'WRONG_SECRET',
        message: 'wrong',
        attemptsLeft: null,
      };
      fixture.open = () => fault;
    },
  }),
  typed('looking up', '.primary:disabled', pin, set({ silent: /graphql/ })),
  state('linli-status', 'opening', '.loading', {
    attributes: `code="${code}" secret="${secret}"`,
    world: set({ silent: /graphql/ }),
  }),
  ...(['away', 'gone'] as const).map((what) =>
    state('linli-status', what === 'away' ? 'service away' : 'no network', '[part=error] button', {
      attributes: `code="${code}" secret="${secret}"`,
      world: set(what === 'away' ? { away: true } : { gone: /graphql/ }),
    }),
  ),
  state('linli-status', 'no such thing', '[part=error]', {
    attributes: `code="${code}" secret="${secret}"`,
    world: (fixture) => {
      fixture.open = () => null as never;
    },
  }),
];

/** Each state that an appeal can be in, with a clock that suits it. */
const lifecycle: State[] = Object.keys(words)
  .filter((key) => key.startsWith('state_'))
  .map((key) => {
    const now = key.slice('state_'.length);
    const ended = /RESOLVED|VERIFIED|CLOSED|DECLINED|DUPLICATE|WITHDRAWN/.test(now);
    const early = /SUBMITTED|ACCEPTED/.test(now);
    const promiseClock = {
      ...clock,
      ...(now === 'SUBMITTED' && { dueAt: null as never, dispatchDueAt: ago(-3) }),
      ...(ended && { stoppedAt: ago(2), onTime: /RESOLVED|VERIFIED|CLOSED/.test(now) ? true : null }),
    };
    const change = {
      state: now,
      promiseClock,
      canWithdraw: !ended,
      ...(early && { holder: null as never, responsible: null }),
    };
    return appeal(now.toLowerCase().replace('_', ' '), changed(trackedAppeal, change), '[part=timeline]');
  });

const reasons = Object.keys(words).filter((key) => key.startsWith('pause_'));
const clocks: State[] = [
  appeal(
    'overdue',
    changed(trackedAppeal, { promiseClock: { ...clock, dueAt: ago(30), overdue: true } }),
    '[part=timeline]',
  ),
  appeal(
    'nearly due',
    changed(trackedAppeal, { promiseClock: { ...clock, dueAt: ago(-5) } }),
    '[part=timeline]',
  ),
  appeal(
    'done too late',
    changed(resolvedAppeal, { promiseClock: { ...clock, stoppedAt: ago(2), onTime: false } }),
    '[part=timeline]',
  ),
  appeal(
    'no day set yet',
    changed(trackedAppeal, {
      promiseClock: { ...clock, dueAt: null as never, dispatchDueAt: null as never },
    }),
    '[part=timeline]',
  ),
  appeal(
    'paused for each reason',
    changed(promisedAppeal, {
      promiseClock: {
        ...clock,
        pauses: reasons.map((key, at) => ({
          from: ago(200 - 20 * at),
          to: ago(190 - 20 * at),
          until: ago(0),
          reason: key.slice(6),
        })),
      },
    }),
    '[part=promises]',
  ),
  appeal('promised and paused', promisedAppeal, '[part=promises]'),
  appeal(
    'promised for today, and the day over',
    // On the day when it is looked at.
    (origin) => ({
      ...promisedAppeal(origin),
      commitments: [0, -2].map((days) => ({
        ...(promisedAppeal('').commitments[3] as FixtureAppeal['commitments'][number]),
        dueOn: new Date(Date.now() + days * 864e5 - new Date().getTimezoneOffset() * 6e4)
          .toISOString()
          .slice(0, 10),
      })),
    }),
    '[part=promises]',
  ),
];

const answer: Step[] = [['#reply', '在楼梯口'], ['.reply .primary']];
const contest: Step[] = [['.contest'], ['#reply']];
const asked: State[] = [
  appeal('asked', askedAppeal, '[part=question]'),
  appeal('asked, nothing answered', askedAppeal, '#reply-wrong', [['.reply .primary']]),
  appeal('asked, photos for the answer', askedAppeal, '.reply .photos .small /已上传|^Sent/', [
    ['.reply input[type=file]', { files: { '楼梯口.jpg': 'picture' } }],
  ]),
  appeal('asked, sending', askedAppeal, '.reply .primary:disabled', [silent, ...answer]),
  appeal('answered', askedAppeal, '#replied', answer),
  appeal('asked, and no longer', askedAppeal, '.note .said', [
    ['#reply', '在楼梯口'],
    becomes({ canAnswer: false, question: null, state: 'IN_PROGRESS' }),
  ]),
  appeal('declined', declinedAppeal, '[part=refusal]'),
  appeal('declined, objecting', declinedAppeal, '[part=contest]', contest),
  appeal('declined, no reason given', declinedAppeal, '#reply-wrong', [
    ...contest,
    ['[part=contest] .primary'],
  ]),
  appeal('objection sent', declinedAppeal, '#replied', [
    ...contest,
    ['#reply', '灯在楼道里'],
    ['[part=contest] .primary'],
  ]),
  appeal('objection too late', declinedAppeal, '.note .said', [
    ...contest,
    ['#reply', '灯在楼道里'],
    becomes({ canContest: false }),
  ]),
  appeal(
    'declined for good',
    (origin) => {
      const made = declinedAppeal(origin);
      const [first] = made.timeline;
      return {
        ...made,
        canContest: false,
        timeline: [...(first ? [{ ...first, id: 'c', type: 'CONTESTED' }] : []), ...made.timeline],
      };
    },
    '[part=refusal]',
  ),
  appeal('merged', mergedAppeal, '[part=merged]'),
];

const many = trackedAppeal('').timeline[1];
const everything = (role: string): Made =>
  changed(trackedAppeal, {
    role,
    timeline: Object.keys(events)
      .filter((key) => key.startsWith('event_') && !key.endsWith('_OTHER'))
      .flatMap((key, at) =>
        many
          ? [
              {
                ...many,
                id: key,
                type: key === 'event_NEW' ? 'AGREEMENT_DRAFTED' : key.slice(6),
                at: ago(at),
                toState: null,
                unit: at === 3 ? null : many.unit,
              },
            ]
          : [],
      ),
  });
const responsible = trackedAppeal('').responsible;

const story: State[] = [
  appeal('disputed', disputedAppeal, '[part=contacts]'),
  appeal(
    'taken in first',
    changed(trackedAppeal, { responsible: responsible && { ...responsible, as: 'FIRST_RECEIVER' } }),
    '[part=duty]',
  ),
  appeal(
    'decided from above',
    changed(trackedAppeal, { responsible: responsible && { ...responsible, as: 'DECIDED' } }),
    '[part=duty]',
  ),
  appeal(
    'every way of contact',
    changed(trackedAppeal, {
      contactCounts: Object.keys(contacts).flatMap((key, at) =>
        key.startsWith('contact_') ? [{ channel: key.slice('contact_'.length), count: at + 1 }] : [],
      ),
      ladder: [
        ...trackedAppeal('').ladder,
        {
          kind: 'CITY',
          place: { id: 'city', name: { zh: '北京市', en: 'Beijing' } },
          unit: null,
          current: false,
        },
      ],
    }),
    '[part=contacts]',
  ),
  appeal('all that can happen', everything('REPORTER'), '[part=timeline]'),
  appeal('all that can happen, to whoever joined', everything('SUPPORTER'), '[part=timeline]'),
  appeal('not reached any more', trackedAppeal, '.note.warm[role=alert]', [
    set({ gone: /graphql/ }),
    { fire: 'visibilitychange' },
  ]),
  appeal('service away meanwhile', trackedAppeal, '.note.warm[role=alert]', [
    set({ away: true }),
    { fire: 'visibilitychange' },
  ]),
];

const outcome = { contacted: true, solved: 'YES', satisfied: 'BASICALLY', valid: true };
const answers: Step[] = [['[name=contacted]'], ['[name=solved]'], ['[name=satisfied]']];
const send: Step = ['.confirm .primary'];
const thanks: Step[] = [['.thanks'], ['#thanks', '灯亮了，谢谢师傅！']];
const afterwards: State[] = [
  appeal('solved?', resolvedAppeal, '[part=confirm]'),
  appeal('solved? nothing answered', resolvedAppeal, '.confirm [role=alert]', [send]),
  appeal('solved? nothing answered, sending', resolvedAppeal, '.confirm .primary:disabled', [
    ...answers,
    silent,
    send,
  ]),
  appeal('answers sent', resolvedAppeal, '[part=confirmed] .note', [...answers, send]),
  appeal('answers of before', changed(resolvedAppeal, { outcome }), '[part=confirmed]'),
  appeal('answers too late', resolvedAppeal, '.note .said', [
    ['#comment', '还有一盏不亮'],
    becomes({ canConfirmOutcome: false, state: 'CLOSED' }),
  ]),
  appeal('answers while staff worked on it', resolvedAppeal, '.confirm [role=alert]', [
    ...answers,
    refuse('CONFLICT'),
    send,
  ]),
  appeal('answers no longer taken', resolvedAppeal, '.confirm [role=alert]', [
    ...answers,
    refuse('ILLEGAL_STEP'),
    send,
  ]),
  appeal('saying thanks', resolvedAppeal, 'form[part=thanks]', thanks),
  appeal('thanked', changed(resolvedAppeal, { outcome, holder: null as never }), '#thanked', [
    ...thanks,
    ['form[part=thanks] .primary'],
  ]),
  appeal('thanks too late', resolvedAppeal, '.note .said', [...thanks, becomes({ canSayThanks: false })]),
];

const withdraw: Step[] = [['.more > div .plain /撤回|Withdraw/']];
const data: Step[] = [['.your-data button[aria-expanded]']];
const more: State[] = [
  appeal('photos to add', trackedAppeal, '.more .primary:enabled', [
    ['.more input[type=file]', { files: { '现场.jpg': 'picture' } }],
  ]),
  appeal('photos added', trackedAppeal, '.more .note', [
    ['.more input[type=file]', { files: { '现场.jpg': 'picture' } }],
    ['.more .primary'],
  ]),
  appeal('withdraw?', trackedAppeal, '.more form', withdraw),
  appeal('withdrawn just now', trackedAppeal, '.more .note', [...withdraw, ['.more form button']]),
  appeal('too late to withdraw', trackedAppeal, '.more .said', [
    ...withdraw,
    ['#reason', '已经自己修好了'],
    becomes({ canWithdraw: false, state: 'RESOLVED' }),
  ]),
  appeal('your data', trackedAppeal, '.your-data li', data),
  appeal('your data, opening', trackedAppeal, '.your-data [role=status]', [silent, ...data]),
  appeal('your data, not reached', trackedAppeal, '.your-data .wrong', [set({ gone: /graphql/ }), ...data]),
  appeal('your data, nobody looked', changed(trackedAppeal, { accessLog: [] }), '.your-data .row', data),
  appeal('your data, to take along', trackedAppeal, '.your-data [download]', [
    ...data,
    ['.your-data .row button'],
  ]),
  appeal('your data, erase?', trackedAppeal, '.your-data form', [...data, ['.your-data .row .plain']]),
  appeal('your data, erased', trackedAppeal, '.your-data .note:not(.warm)', [
    ...data,
    ['.your-data .row .plain'],
    ['.your-data form button'],
  ]),
];

export const statuses: State[] = [
  ...desk,
  ...lifecycle,
  ...clocks,
  ...asked,
  ...story,
  ...afterwards,
  ...more,
];
