// Takes the place of @rc-component/util's dynamicCSS in the built portal (scripts/adoptedStyles.ts): same functions,
// but constructed style sheets, which a policy without 'unsafe-inline' and without nonces allows.

interface Options {
  priority?: number;
  mark?: string;
}

interface Entry {
  key: string;
  priority: number;
  sheet: CSSStyleSheet;
  css: string;
  node: HTMLStyleElement;
}

const entries: Entry[] = [];

export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const known = entries.find((entry) => entry.key === key);
  if (known) {
    if (known.css !== css) {
      known.css = css;
      known.sheet.replaceSync(css);
    }
    return known.node;
  }
  return add(key, css, options).node;
}

export function injectCSS(css: string, options: Options = {}): HTMLStyleElement {
  return add('', css, options).node;
}

export function removeCSS(key: string): void {
  const index = entries.findIndex((entry) => entry.key === key);
  if (index < 0) return;
  entries.splice(index, 1);
  adopt();
}

export function clearContainerCache(): void {
  entries.length = 0;
  adopt();
}

function add(key: string, css: string, { priority = 0 }: Options): Entry {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Callers hang marks on the element that they get; it never enters the page.
  const entry = { key, priority, sheet, css, node: document.createElement('style') };
  const after = entries.findIndex((other) => other.priority > priority);
  entries.splice(after < 0 ? entries.length : after, 0, entry);
  adopt();
  return entry;
}

function adopt(): void {
  document.adoptedStyleSheets = entries.map((entry) => entry.sheet);
}
