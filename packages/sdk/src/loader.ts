/** By element, the files it needs: the build writes this table in. */
declare const CHUNKS: Record<string, string[]>;

const asked = new Map<string, Promise<unknown>>();

function load(name: string): Promise<unknown> {
  const files = CHUNKS[name] ?? [];
  const loading =
    asked.get(name) ?? Promise.all(files.map((file) => import(new URL(file, import.meta.url).href)));
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
    if (hash.includes(name) || document.querySelector(name)) void load(name);
  }
}

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
// What a launcher opens stands in no page yet.
document.addEventListener('linli-wanted', (event) => {
  const { detail } = event as CustomEvent<{ name: string; loaded?: Promise<unknown> }>;
  if (CHUNKS[detail.name]) detail.loaded ??= load(detail.name);
});
