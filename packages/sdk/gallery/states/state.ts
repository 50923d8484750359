import type { Fixture } from '../../test/fixture/fixture.ts';

/**
 * What a person does: a click on what a selector finds in the element, what is typed or chosen there, or the files that
 * are picked (drawn as a picture, or so many bytes that are none). ` /words/` after a selector asks for a text in it,
 * ` >>> ` goes into another element. Between that, the world changes, the browser tells the page of something, something
 * is kept in this tab under a name, or the element is put on the page anew, as after a reload.
 */
export type Step =
  | [selector: string, value?: string]
  | [selector: string, picked: { files: Record<string, 'picture' | number> }]
  | ((fixture: Fixture) => void | Promise<void>)
  | { fire: string }
  | { kept: string }
  | 'anew';

export interface State {
  name: string;
  tag: string;
  attributes: string;
  /** Before the page is opened: what the API's world is like. */
  world(fixture: Fixture): void;
  /** What the browser of this state is like, as a script that runs before all others. */
  browser: string;
  steps: Step[];
  /** What is there once the state has been reached. */
  ready: string;
  /** A form that asks one question a screen is not there on a wide one, and the other way round. */
  only?: 'phone' | 'desktop';
  /** What is printed, and not the element. */
  paper?: true;
}

export const site = 'site-key="pk_test_fixture"';

export const state = (
  tag: string,
  name: string,
  ready: string,
  more: Partial<Omit<State, 'tag' | 'name' | 'ready'>> = {},
): State => ({
  tag,
  name: `${tag.slice('linli-'.length)}: ${name}`,
  ready,
  attributes: site,
  world: () => undefined,
  browser: '',
  steps: [],
  ...more,
});

/** The API's world is another one from here on. */
export const set =
  (change: Partial<Fixture>) =>
  (fixture: Fixture): void => {
    Object.assign(fixture, change);
  };

const position = (answer: string): string =>
  `navigator.geolocation.getCurrentPosition = (found, failed) => { ${answer} };`;

/** What the device says when it is asked where it is. */
export const device = {
  silent: position(''),
  refuses: position('failed({ code: 1 })'),
  fails: position('failed({ code: 2 })'),
  at: (longitude: number, latitude: number): string =>
    position(`found({ coords: { longitude: ${longitude}, latitude: ${latitude}, accuracy: 12 } })`),
};
