import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backoff, pause } from './backoff.ts';

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const sight = (state: string): void => {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
};
const online = (): boolean => window.dispatchEvent(new Event('online'));

let tried: number;
let backoff: Backoff;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', page);
  page.visibilityState = 'visible';
  tried = 0;
  backoff = new Backoff(() => {
    tried += 1;
  });
});
afterEach(() => {
  backoff.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the pause between tries', () => {
  it('is one second at least, and at most twice as long each time up to a minute', () => {
    const random = vi.spyOn(Math, 'random');
    random.mockReturnValue(0);
    expect([1, 2, 6, 50].map(pause)).toEqual([1000, 1000, 1000, 1000]);
    random.mockReturnValue(1);
    expect([1, 2, 3, 4, 5, 6, 50].map(pause)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });
});

describe('a try that failed', () => {
  it('is repeated after its pause, once, and says when', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    backoff.later();
    expect(backoff.at).toBe(Date.now() + 2000);
    vi.advanceTimersByTime(1999);
    expect(tried).toBe(0);
    vi.advanceTimersByTime(1);
    expect(tried).toBe(1);
    expect(backoff.at).toBeUndefined();
    vi.advanceTimersByTime(600_000);
    expect(tried).toBe(1);
  });

  it('waits longer each time, until one went through', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    backoff.later();
    backoff.now();
    backoff.later();
    expect(backoff.at).toBe(Date.now() + 4000);
    backoff.stop();
    backoff.later();
    expect(backoff.at).toBe(Date.now() + 2000);
  });

  it('comes at once, and once, with the network and with the person', () => {
    backoff.later();
    online();
    online();
    expect(tried).toBe(1);
    backoff.later();
    sight('hidden');
    expect(tried).toBe(1);
    sight('visible');
    sight('visible');
    vi.advanceTimersByTime(60_000);
    expect(tried).toBe(2);
  });

  it('never comes before what the server asked for, except when the person presses', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    backoff.later(30);
    vi.advanceTimersByTime(29_999);
    online();
    sight('visible');
    expect(tried).toBe(0);
    vi.advanceTimersByTime(1);
    online();
    expect(tried).toBe(1);
    backoff.later(30);
    backoff.now();
    expect(tried).toBe(2);
  });

  it.each([Number.NaN, -5, undefined])('takes no nonsense for a wish of the server: %s', (asked) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    backoff.later(asked);
    expect(backoff.at).toBe(Date.now() + 1000);
    backoff.later(1e9);
    expect(backoff.at).toBe(Date.now() + 3_601_000);
  });
});

describe('nothing that waits', () => {
  it('runs no timer and hears nothing', () => {
    const listened = [vi.spyOn(window, 'addEventListener'), vi.spyOn(page, 'addEventListener')];
    expect(vi.getTimerCount()).toBe(0);
    for (const spy of listened) expect(spy).not.toHaveBeenCalled();
    backoff.later();
    backoff.later();
    expect(vi.getTimerCount()).toBe(1);
    backoff.stop();
    expect(vi.getTimerCount()).toBe(0);
    online();
    sight('visible');
    vi.advanceTimersByTime(600_000);
    expect(tried).toBe(0);
  });
});
