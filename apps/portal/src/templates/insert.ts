/** What was put into a field, and where. */
export interface Inserted {
  readonly at: number;
  readonly text: string;
}

/** What a template leaves open for the writer, as the API marks it. */
const gap = /【[^】]*】/;

/**
 * Puts a text where the cursor stands; what was typed stays, what is selected too. The first gap is selected, so that
 * typing fills it.
 */
export function insertAtCursor(area: HTMLTextAreaElement, text: string): Inserted {
  const at = area.selectionEnd;
  area.focus();
  area.setSelectionRange(at, at);
  replaceSelection(area, text);
  const open = gap.exec(text);
  if (open) area.setSelectionRange(at + open.index, at + open.index + open[0].length);
  return { at, text };
}

/** Takes out again what was put in. */
export function takeOut(area: HTMLTextAreaElement, { at, text }: Inserted): void {
  area.focus();
  area.setSelectionRange(at, at + text.length);
  replaceSelection(area, '');
}

/** Writing as the keyboard writes: the one way that the browser's own undo knows. */
function replaceSelection(area: HTMLTextAreaElement, text: string): void {
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (done) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
