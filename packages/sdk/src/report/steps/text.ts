import { html, nothing, type TemplateResult } from 'lit';
import { field } from '../../base/fields.ts';
import { fill } from '../../base/words.ts';
import { lengthOf, longestText } from '../form.ts';
import type { ReportView } from '../view.ts';

export function textStep(
  view: ReportView,
  draft: boolean,
  keep: (tick: HTMLInputElement) => void,
): TemplateResult {
  const { t, form } = view;
  const bad = 'text' in view.faults;
  const left = longestText - lengthOf(form.text);
  return html`${field(
    view,
    'text',
    t.textLabel,
    html`<textarea
          id="text"
          rows="6"
          dir="auto"
          .value=${form.text}
          aria-invalid=${bad}
          aria-describedby=${bad ? 'wrong-text hint-text' : 'hint-text'}
          @input=${(event: Event) => view.set({ text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        <p class="small ${left < 0 && !bad ? 'wrong' : 'muted'}" role="status">
          ${left > 500 || bad ? nothing : left < 0 ? fill(t.over, { n: -left }) : fill(t.left, { n: left })}
        </p>`,
    t.textHint,
  )}
    <label class="row tick">
      <input
        type="checkbox"
        .checked=${draft}
        @change=${(event: Event) => keep(event.target as HTMLInputElement)}
      />
      <span>${t.draft}</span>
    </label>`;
}
