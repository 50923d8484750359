/** By element, the files it needs: the build writes this table in. */
declare const CHUNKS: Record<string, string[]>;

const asked = new Map<string, Promise<unknown>>();

/**
 * On a slow line our files would take the bytes of the picture that the page shows first. It goes before, though nobody
 * waits long for a form.
 */
function pictures(): Promise<unknown> {
  const due = [...document.images].filter(
    (picture) => !picture.complete && picture.getBoundingClientRect().top < innerHeight,
  );
  const ends = due.map(
    (picture) =>
      new Promise((end) => {
        picture.addEventListener('load', end);
        picture.addEventListener('error', end);
      }),
  );
  return Promise.race([Promise.all(ends), new Promise((end) => setTimeout(end, 250))]);
}

const painted = pictures();

function load(name: string, first?: Promise<unknown>): Promise<unknown> {
  const files = (): Promise<unknown> =>
    Promise.all((CHUNKS[name] ?? []).map((file) => import(new URL(file, import.meta.url).href)));
  const loading = asked.get(name) ?? Promise.resolve(first).then(files);
  asked.set(name, loading);
  loading.catch((error: unknown) => {
    asked.delete(name);
    console.error(`linli: ${name} could not be loaded`, error);
  });
  return loading;
}

// What stands in a shadow root of the page's own is not found from here: `linli.js#linli-report` names it.
const { hash } = new URL(import.meta.url);

/** Loads what stands on the page and is not defined yet, by us or by another version. */
function look(): void {
  for (const name of Object.keys(CHUNKS)) {
    if (asked.has(name) || customElements.get(name)) continue;
    if (hash.includes(name) || document.querySelector(name)) void load(name, painted);
  }
}

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
// What a launcher opens stands in no page yet.
document.addEventListener('linli-wanted', (event) => {
  const { detail } = event as CustomEvent<{ name: string; loaded?: Promise<unknown> }>;
  if (CHUNKS[detail.name]) detail.loaded ??= load(detail.name);
});
