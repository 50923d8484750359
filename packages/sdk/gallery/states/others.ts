import { team as words } from '../../src/locales/zh-CN/team.ts';
import { site as siteData } from '../../test/fixture/data.ts';
import { publishedAppeals } from '../../test/fixture/nearby.ts';
import { team as people } from '../../test/fixture/team.ts';
import { device, type State, type Step, set, site, state } from './state.ts';

const nearby = (name: string, ready: string, steps: Step[] = [], more: Partial<State> = {}): State =>
  state('linli-nearby', name, ready, { steps, ...more });

const silent = set({ silent: /graphql/ });
const gone = set({ gone: /graphql/ });
const away = set({ away: true });
const locate: Step[] = [['.ways button']];
const join: Step[] = [['[part=join]'], ['[part=me-too]']];
const send: Step = ['[part=me-too] .primary'];
const refuse = (code: string): Step =>
  set({ refuse: { __typename: 'LinkRefusedError', code, message: code, reason: 'CYCLE' } });

const near: State[] = [
  nearby('list', '[part=appeal] .kind svg'),
  nearby('list, on a desktop', '[part=appeal] .kind svg', [], { only: 'desktop' }),
  nearby('solved', '.stage.solved', [['.ways'], ['input[value=solved]']]),
  nearby('nothing', '.list + *, p.card', [['.ways']], { world: set({ published: [] }) }),
  nearby('nothing solved', 'p.card', [['.ways'], ['input[value=solved]']], {
    world: set({ published: publishedAppeals().filter(({ state: is }) => is !== 'RESOLVED') }),
  }),
  nearby('more than a page', '.nearby > div > button', [['.ways']], {
    world: (fixture) => {
      const [first] = publishedAppeals();
      fixture.published = Array.from({ length: 45 }, (_, at) => ({
        ...(first as NonNullable<typeof first>),
        id: `lamp-${at}`,
      }));
    },
  }),
  nearby('not shown here', '.row a, .row slot', [], {
    world: set({ site: { ...siteData, showsPublished: false } }),
  }),
  nearby('opening', '.bone', [], { world: silent }),
  nearby('no network', '[part=error]', [], { world: gone }),
  nearby('service away', '[part=error]', [], { world: away }),
  nearby('not reached any more', '.note.warm', [['.ways'], gone, { fire: 'online' }]),
  nearby('plan', '.map svg', [['[aria-expanded]']]),
  nearby('plan, one place chosen', '.mark.on', [
    ['[aria-expanded]'],
    ['.map svg'],
    ['.ways + .map .mark, .map .mark'],
  ]),
  nearby('seen from an estate', '.facts b', [['#estate', 'estate-1']]),
  nearby('where am I', '.note', locate, { browser: device.silent }),
  nearby('the nearest first', '.facts b', locate, { browser: device.at(116.283, 39.854) }),
  nearby('a kilometre away', '.facts b', locate, { browser: device.at(116.31, 39.854) }),
  nearby('far away', '.note.warm', locate, { browser: device.at(117, 39.854) }),
  nearby('position not allowed', '.note.warm', locate, { browser: device.refuses }),
  nearby('position not found', '.note.warm', locate, { browser: device.fails }),
  nearby('me too', '[part=me-too]', join),
  nearby('me too, with a contact', '#wrong-consent', [...join, ['input[value=give]'], send]),
  nearby('me too, sending', '[part=me-too] .primary:disabled', [...join, silent, send]),
  nearby('me too, kept without a network', '#queued', [...join, gone, send]),
  nearby('me too, waiting where nothing can be kept', '#join-waits', [...join, gone, send], {
    browser: `indexedDB.open = () => { throw new Error('forbidden'); };`,
  }),
  nearby('me too, closed meanwhile', '#join-failed', [...join, refuse('LINK_REFUSED'), send]),
  nearby('me too, no longer public', '#join-failed', [...join, refuse('NOT_FOUND'), send]),
  nearby('joined', '.qr', [...join, send]),
  nearby('joined, back in the list', '[part=join] /回执|receipt/', [
    ...join,
    send,
    ['.qr'],
    ['.receipt .row .plain'],
  ]),
];

const team = (name: string, ready: string, more: Partial<State> = {}): State =>
  state('linli-team', name, ready, more);
const roles = Object.keys(words).flatMap((key) =>
  key.startsWith('role_') ? [key.slice('role_'.length)] : [],
);

const teams: State[] = [
  team('all', '[part=member]'),
  team('all, on a desktop', '[part=member]', { only: 'desktop' }),
  team('of one building', '[part=member]', { steps: [['#grid', 'grid-1']] }),
  team('every role, no buildings', '[part=member]', {
    world: (fixture) => {
      const [first] = people.members;
      fixture.team = {
        ...people,
        grids: people.grids.map((grid) => ({ ...grid, buildings: [] })),
        members: roles.map((role) => ({
          ...(first as NonNullable<typeof first>),
          role,
          gridIds: role.startsWith('GRID') ? ['grid-1'] : [],
        })),
      };
    },
  }),
  team('of a street', '#community', { attributes: `${site} place="street-1"` }),
  team('of a street, one chosen', '[part=member]', {
    attributes: `${site} place="street-1"`,
    steps: [['#community', 'community-1']],
  }),
  team('nobody published', '[part=base] p', { attributes: `${site} place="community-2"` }),
  team('no such place', '[part=error]', { attributes: `${site} place="community-9"` }),
  team('opening', '.loading', { world: silent }),
  team('no network', '[part=error]', { world: gone }),
  team('service away', '[part=error]', { world: away }),
];

const launcher = (name: string, ready: string, more: Partial<State> = {}): State =>
  state('linli-launcher', name, ready, more);
const press: Step[] = [['[part=button]']];

const launchers: State[] = [
  launcher('button', '[part=button]'),
  launcher('floating', '[part=button]', { attributes: `${site} position="bottom-end" label="有事请说"` }),
  launcher('report', 'linli-report >>> [part~=submit]', { steps: press }),
  launcher('report, on a desktop', 'linli-report >>> #step-contact', { steps: press, only: 'desktop' }),
  launcher('status', 'linli-status >>> #pin', { attributes: `${site} opens="status"`, steps: press }),
  launcher('nearby', 'linli-nearby >>> [part=appeal]', {
    attributes: `${site} opens="nearby"`,
    steps: press,
  }),
  launcher('opening', 'dialog[open] .inside', {
    world: set({ silent: /linli-report-/ }),
    steps: press,
  }),
  launcher('no network', '[part=error]', {
    world: set({ gone: /linli-report-/ }),
    steps: press,
  }),
];

export const others: State[] = [...near, ...teams, ...launchers];
