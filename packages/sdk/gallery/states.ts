import {
  askedAppeal,
  code,
  declinedAppeal,
  disputedAppeal,
  mergedAppeal,
  promisedAppeal,
  resolvedAppeal,
  secret,
} from '../test/fixture/appeals.ts';
import type { Fixture } from '../test/fixture/fixture.ts';

/** A click on what a selector finds in the element, or what is typed or chosen there. */
export type Step = [selector: string, value?: string];

export interface State {
  name: string;
  tag: string;
  attributes: string;
  /** Before the page is opened: what the API's world is like. */
  world(fixture: Fixture): void;
  steps: Step[];
  /** What is there once the state has been reached. */
  ready: string;
  /** A form that asks one question a screen is not there on a wide one, and the other way round. */
  only?: 'phone' | 'desktop';
}

const site = 'site-key="pk_test_fixture"';
const asIs = (): void => undefined;
const state = (given: Pick<State, 'name' | 'tag' | 'ready'> & Partial<State>): State => ({
  attributes: site,
  world: asIs,
  steps: [],
  ...given,
});

const on: Step = ['[part~=submit]'];
const path: { name: string; ready: string; leave: Step[] }[] = [
  { name: 'kind', ready: '#step-kind', leave: [['input[value=HELP]'], on] },
  { name: 'category', ready: '#step-category', leave: [['input[value=lights]'], on] },
  { name: 'text', ready: '#text', leave: [['#text', '3 号楼门口的路灯不亮'], on] },
  { name: 'photos', ready: '#step-photos', leave: [on] },
  { name: 'place', ready: '#estate', leave: [['#estate', 'estate-1'], ['#building'], on] },
  { name: 'contact', ready: '#step-contact', leave: [['#step-contact'], on] },
  { name: 'review', ready: '.review', leave: [['.review'], on] },
  { name: 'receipt', ready: '.qr', leave: [] },
];

const whole: Step[] = [
  ['input[value=HELP]'],
  ['input[value=lights]'],
  ['#text', '3 号楼门口的路灯不亮'],
  ['#estate', 'estate-1'],
  ['#step-contact'],
  on,
];

const report: State[] = [
  ...path.map(({ name, ready }, index) =>
    state({
      name: `report: ${name}`,
      tag: 'linli-report',
      ready,
      only: 'phone',
      steps: path.slice(0, index).flatMap(({ leave }) => leave),
    }),
  ),
  state({ name: 'report: nothing chosen', tag: 'linli-report', ready: '#wrong-kind', steps: [on] }),
  state({ name: 'report: the whole form', tag: 'linli-report', ready: '#step-contact', only: 'desktop' }),
  state({ name: 'report: whole, receipt', tag: 'linli-report', ready: '.qr', only: 'desktop', steps: whole }),
  state({
    name: 'report: service away',
    tag: 'linli-report',
    ready: '[role=alert]',
    world: (fixture) => {
      fixture.away = true;
    },
  }),
  state({
    name: 'report: origin denied',
    tag: 'linli-report',
    ready: '[role=alert]',
    attributes: 'site-key="pk_foreign"',
  }),
];

const makers = { askedAppeal, declinedAppeal, promisedAppeal, mergedAppeal, disputedAppeal, resolvedAppeal };
const parts = ['question', 'refusal', 'promises', 'merged', 'duty', 'confirm'];

const status: State[] = [
  state({ name: 'status: code and PIN', tag: 'linli-status', attributes: '', ready: '#pin' }),
  state({
    name: 'status: wrong secret',
    tag: 'linli-status',
    attributes: `code="${code}" secret="wrong"`,
    ready: '[role=alert]',
  }),
  ...Object.entries(makers).map(([name, make], index) =>
    state({
      name: `status: ${name.replace('Appeal', '')}`,
      tag: 'linli-status',
      attributes: `code="${code}" secret="${secret}"`,
      ready: `[part=${parts[index]}]`,
      world: (fixture) => {
        fixture.appeal = make(fixture.origin);
      },
    }),
  ),
];

const others: State[] = [
  state({ name: 'nearby: list', tag: 'linli-nearby', ready: '[part=appeal]' }),
  state({
    name: 'nearby: nothing',
    tag: 'linli-nearby',
    ready: '[part=base] p',
    world: (fixture) => {
      fixture.published = [];
    },
  }),
  state({
    name: 'nearby: me too',
    tag: 'linli-nearby',
    ready: '[part=me-too]',
    steps: [['[part=join]']],
  }),
  state({ name: 'team: all', tag: 'linli-team', ready: '[part=member]' }),
  state({
    name: 'team: nobody published',
    tag: 'linli-team',
    ready: '[part=base] p',
    attributes: `${site} place="community-2"`,
  }),
  state({ name: 'launcher: button', tag: 'linli-launcher', ready: '[part=button]' }),
  state({
    name: 'launcher: floating',
    tag: 'linli-launcher',
    ready: '[part=button]',
    attributes: `${site} position="bottom-end" label="有事请说"`,
  }),
  state({ name: 'launcher: open', tag: 'linli-launcher', ready: 'dialog[open]', steps: [['[part=button]']] }),
];

export const states: readonly State[] = [...report, ...status, ...others];
