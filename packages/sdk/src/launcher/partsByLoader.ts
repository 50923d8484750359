import type { Opens } from './parts.ts';

/** Takes the place of parts.ts where the elements are files of their own: the loader on the page knows their names. */
export function loadPart(launcher: HTMLElement, name: Opens): Promise<unknown> {
  const detail: { name: string; loaded?: Promise<unknown> } = { name: `linli-${name}` };
  launcher.dispatchEvent(new CustomEvent('linli-wanted', { detail, bubbles: true, composed: true }));
  return detail.loaded ?? Promise.reject(new Error('linli: no loader on this page'));
}
