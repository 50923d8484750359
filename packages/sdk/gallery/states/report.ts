import { places, site as siteData, text } from '../../test/fixture/data.ts';
import type { Fixture } from '../../test/fixture/fixture.ts';
import { device, type State, type Step, set, site, state } from './state.ts';

export const on: Step = ['[part~=submit]'];

const path: { name: string; ready: string; leave: Step[] }[] = [
  { name: 'kind', ready: '#step-kind', leave: [['input[value=HELP]'], on] },
  { name: 'category', ready: '#step-category', leave: [['input[value=lights]'], on] },
  { name: 'text', ready: '#text', leave: [['#text', '3 号楼门口的路灯不亮'], on] },
  { name: 'photos', ready: '#step-photos', leave: [['#step-photos'], on] },
  { name: 'place', ready: '#estate', leave: [['#estate', 'estate-1'], ['#building'], on] },
  { name: 'contact', ready: '#step-contact', leave: [['#step-contact'], on] },
  { name: 'review', ready: '.review', leave: [['.review'], on] },
];

/** The way to a step on a phone. */
export const to = (step: string): Step[] =>
  path
    .slice(
      0,
      path.findIndex(({ name }) => name === step),
    )
    .flatMap(({ leave }) => leave);

/** The shortest whole form on a desktop, not yet sent. */
export const whole: Step[] = [
  ['input[value=HELP]'],
  ['input[value=lights]'],
  ['#text', '3 号楼门口的路灯不亮'],
  ['#estate', 'estate-1'],
  ['#step-contact'],
  ['input[value=none]'],
];

const lamp: Step = ['#photos', { files: { '路灯.jpg': 'picture' } }];

const report = (name: string, ready: string, more: Partial<State> = {}): State =>
  state('linli-report', name, ready, more);

const phone = (name: string, at: string, ready: string, steps: Step[], more: Partial<State> = {}): State =>
  report(name, ready, { only: 'phone', ...more, steps: [...to(at), ...steps] });

const begun: State[] = [
  report('opening', '.loading', { world: set({ silent: /graphql/ }) }),
  ...path.map(({ name, ready }) => phone(name, name, ready, [])),
  report('the whole form', '#step-contact', { only: 'desktop' }),
  phone('a photo before all questions', 'kind', '.photos img', [lamp]),
  report('a photo in sight', '.strip img', { only: 'phone', steps: [lamp, ['.photos img'], ...to('text')] }),
  phone('one answer put right', 'review', '[part~=submit] /改好了|Done/', [['.review'], ['.review button']]),
  report('no contact is asked for', '.review', {
    only: 'phone',
    world: set({ site: { ...siteData, contact: 'NOT_ASKED' } }),
    steps: to('contact'),
  }),
  phone('a complaint, and about whom', 'kind', '.note', [
    ['input[value=COMPLAINT]'],
    ['#aboutUnit', 'unit-1'],
  ]),
  phone('a finer category', 'category', 'fieldset.nested', [['input[value=water]']]),
  phone('questions of a category', 'category', '#answer-since', [
    ['input[value=water]'],
    ['input[value=water-leak]'],
  ]),
  phone('a photo as an answer', 'category', '#answer-sign', [['input[value=lift]']]),
  phone('not to be waited for', 'category', '#stopper', [
    ['input[value=water]'],
    ['input[value=gas]'],
    ['input[value=yes]'],
  ]),
  phone('hardly any room left', 'text', '[role=status] /300|300 characters left/', [
    ['#text', '灯'.repeat(9700)],
  ]),
  phone('a contact', 'contact', '#phone', [['input[value=give]']]),
  report('a contact is needed', '#phone', {
    only: 'phone',
    world: set({ site: { ...siteData, contact: 'REQUIRED' } }),
    steps: to('contact'),
  }),
  phone('a draft that was not finished', 'text', '.note', [
    ['.tick input'],
    ['#text', '3 号楼门口的路灯不亮'],
    { kept: 'linli-draft' },
    'anew',
  ]),
  report('a draft, and what of it is not kept', '.note /联系方式|contact/', {
    only: 'phone',
    browser: `sessionStorage.setItem('linli-draft pk_test_fixture', '${JSON.stringify({
      kind: 'HELP',
      categories: ['gone'],
      text: '3 号楼门口的路灯不亮',
      photos: 1,
      contact: true,
      step: 'place',
    })}');`,
  }),
];

const leak: Step[] = [['input[value=water]'], ['input[value=water-leak]']];

const faulty: State[] = [
  phone('nothing chosen', 'kind', '#wrong-kind', [on]),
  phone('no category', 'category', '#wrong-category', [['#step-category'], on]),
  phone('no number, too late a day', 'category', '#wrong-answer-since', [
    ...leak,
    ['#answer-depth', 'tief'],
    ['#answer-since', '2999-01-01'],
    on,
  ]),
  phone('too small a number, too early a day', 'category', '#wrong-answer-since', [
    ...leak,
    ['#answer-depth', '-1'],
    ['#answer-since', '2019-12-31'],
    on,
  ]),
  phone('too large a number', 'category', '#wrong-answer-depth', [...leak, ['#answer-depth', '1001'], on]),
  phone('a question unanswered', 'category', '#wrong-answer-meter', [
    ['input[value=water]'],
    ['input[value=gas]'],
    ['input[value=no]'],
    on,
  ]),
  phone(
    'no day',
    'category',
    '#wrong-answer-since',
    [['input[value=noise]'], ['#answer-since', '12026-01-01'], on],
    {
      world: (fixture) => {
        fixture.site = {
          ...siteData,
          categories: siteData.categories.map((one) =>
            one.id === 'noise' ? { ...one, questions: [sinceWhen] } : one,
          ),
        };
      },
    },
  ),
  phone('no words', 'text', '#wrong-text', [['#text'], on]),
  phone('too many words', 'text', '#wrong-text', [['#text', '灯'.repeat(10_001)], on]),
  phone('no place', 'place', '#wrong-estate, #wrong-address, #wrong-place', [['#estate'], on]),
  phone('no contact after all, no consent', 'contact', '#wrong-consent', [['input[value=give]'], on]),
  phone('a number and an address that cannot be', 'contact', '#wrong-email', [
    ['input[value=give]'],
    ['#phone', '12'],
    ['#email', 'huaian'],
    on,
  ]),
  report('the whole form, empty', '#wrong-estate, #wrong-address, #wrong-place', {
    only: 'desktop',
    steps: [['#step-contact'], on],
  }),
];

const sinceWhen = {
  key: 'since',
  label: text('从哪天开始', 'Since when'),
  kind: 'DATE',
  required: true,
  earliest: null,
  latest: null,
  choices: [],
  when: null,
};

const manyEstates = Array.from({ length: 16 }, (_, at) => ({
  id: `estate-${at + 10}`,
  kind: 'ESTATE',
  name: text(`槐安东里 ${at + 1} 区`, `Huai’an East ${at + 1}`),
  parentId: 'community-1',
  outline: null,
  centroid: null,
}));

const located = (name: string, ready: string, browser: string): State =>
  phone(name, 'place', ready, [['[part~=step-place] button']], { browser });

const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Where a website's own map stands in place of the plan. */
const mapped = (name: string, ready: string, steps: Step[], more: Partial<State> = {}): State =>
  phone(name, 'place', ready, [['[aria-expanded]'], ...steps], {
    attributes: `${site} tiles="${picture}#{z}/{x}/{y}" tiles-attribution="© 某某地图"`,
    ...more,
  });

/** The same places, further east than what the website serves. */
const elsewhere = places.map(({ outline, centroid, ...place }) => ({
  ...place,
  outline: outline && {
    ...outline,
    coordinates: outline.coordinates.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + 0.05, lat])),
  },
  centroid: centroid && { ...centroid, lng: centroid.lng + 0.05 },
}));

const placed: State[] = [
  phone('the plan', 'place', '.map svg', [['[aria-expanded]']]),
  phone('the plan, coming', 'place', '[part~=step-place] p.muted[role=status]', [
    set({ silent: /graphql/ }),
    ['[aria-expanded]'],
  ]),
  phone('the plan, not reached', 'place', '.note.warm button', [
    set({ gone: /graphql/ }),
    ['[aria-expanded]'],
  ]),
  phone('the plan, chosen', 'place', '.estate.on', [
    ['[aria-expanded]'],
    ['.map svg'],
    ['#estate', 'estate-2'],
  ]),
  phone('no plan yet', 'place', '[aria-expanded=true] /.+/', [['[aria-expanded]'], ['p.muted /列表|list/']], {
    world: set({
      site: {
        ...siteData,
        places: places.map((place) => ({
          ...place,
          outline: null,
          centroid: null,
        })) as unknown as typeof places,
      },
    }),
  }),
  mapped('the map', '.window image', []),
  mapped('the map, marked', '.note button', [['.window .cross']]),
  mapped('the map, marked without a network', '.note button', [
    ['.zoom'],
    set({ gone: /graphql/ }),
    ['.window .cross'],
  ]),
  mapped('the map, marked outside', '.note.warm button', [['.window .cross']], {
    world: set({ site: { ...siteData, places: elsewhere as unknown as typeof places } }),
  }),
  mapped('the map, not reached', '.note.warm button', [], {
    attributes: `${site} tiles="data:,#{z}/{x}/{y}" tiles-attribution="©"`,
  }),
  phone('many estates', 'place', '[type=search]', [], {
    world: set({ site: { ...siteData, places: manyEstates as unknown as typeof places } }),
  }),
  located('where am I', '.note', device.silent),
  located('where I am', '.note button', device.at(116.283, 39.854)),
  located('outside', '.note.warm button', device.at(117, 39.854)),
  located('position not allowed', '.note.warm', device.refuses),
  located('position not found', '.note.warm', device.fails),
  phone('others reported it', 'place', '.offers', [['#estate', 'estate-1']]),
  phone('others reported it, joining', 'place', '[part=me-too]', [
    ['#estate', 'estate-1'],
    ['.offers button'],
  ]),
  phone('others reported it, joined', 'place', '.qr', [
    ['#estate', 'estate-1'],
    ['.offers button'],
    ['[part=me-too] .primary'],
  ]),
];

const away = (name: string, world: (fixture: Fixture) => void, attributes?: string): State =>
  report(name, '[part=error]', { world, ...(attributes !== undefined && { attributes }) });

const closed: State[] = [
  away('service away', set({ away: true })),
  away('no network', set({ gone: /graphql/ })),
  away('origin denied', () => undefined, 'site-key="pk_foreign"'),
  away('switched off', set({ site: undefined })),
  away('no site key', () => undefined, ''),
  away('no server', () => undefined, 'site-key="pk_test_fixture" api=""'),
];

export const reports: State[] = [...begun, ...faulty, ...placed, ...closed];
