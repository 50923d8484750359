const sheet = `
  body { font: 14pt/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #000; margin: 2cm; }
  h1 { font-size: 18pt; } dt { color: #444; } dd { margin: 0 0 8pt; font-size: 22pt; font-weight: 700; letter-spacing: 1pt; }
  svg { width: 5cm; height: 5cm; } p { max-width: 16cm; overflow-wrap: anywhere; }`;

export interface Slip {
  title: string;
  pairs: [string, string][];
  notes: string[];
  qr: Element | null;
}

/**
 * Prints the slip alone, not the host's page: from an empty frame, filled node by node and styled by a constructed
 * sheet, which a strict Content-Security-Policy allows.
 */
export function printSlip(slip: Slip, lang: string): void {
  const frame = document.createElement('iframe');
  // Not `hidden`: browsers print nothing of a frame that has no room.
  Object.assign(frame.style, { position: 'fixed', width: '1px', height: '1px', border: '0', opacity: '0' });
  document.body.append(frame);
  const view = frame.contentWindow;
  if (!view) return;
  const page = view.document;
  page.documentElement.lang = lang;
  const add = (tag: string, text: string): void => {
    const element = page.createElement(tag);
    element.textContent = text;
    page.body.append(element);
  };
  const styles = new (view as Window & typeof globalThis).CSSStyleSheet();
  styles.replaceSync(sheet);
  page.adoptedStyleSheets = [styles];
  page.title = slip.title;
  add('h1', slip.title);
  for (const [label, value] of slip.pairs) {
    add('dt', label);
    add('dd', value);
  }
  if (slip.qr) page.body.append(page.importNode(slip.qr, true));
  for (const note of slip.notes) add('p', note);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
