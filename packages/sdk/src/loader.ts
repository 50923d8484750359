/** By element, the files it needs: the build writes this table in. */
declare const CHUNKS: Record<string, string[]>;

const asked = new Set<string>();

/** Loads what stands on the page and is not defined yet, by us or by another version. */
function look(): void {
  for (const [name, files] of Object.entries(CHUNKS)) {
    if (asked.has(name) || customElements.get(name) || !document.querySelector(name)) continue;
    asked.add(name);
    for (const file of files) {
      import(new URL(file, import.meta.url).href).catch((error: unknown) => {
        asked.delete(name);
        console.error(`linli: ${name} could not be loaded`, error);
      });
    }
  }
}

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true });
