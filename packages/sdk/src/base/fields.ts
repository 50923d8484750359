import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './words.ts';

/** Fields by name, with what is wrong there: the key of a text, or the sentence itself. */
export type Faults = Record<string, string>;

/** What a field of any form needs to know. */
export interface FieldView {
  t: Texts;
  faults: Faults;
}

/** A text chosen by a value: kind_HELP, need_text. */
export const textAt = (t: Texts, key: string): string => t[key] ?? '';

export function wrong(view: FieldView, field: string): TemplateResult | typeof nothing {
  const fault = view.faults[field];
  return fault ? html`<p class="wrong" id="wrong-${field}">${textAt(view.t, fault) || fault}</p>` : nothing;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** Large cards to touch; underneath native radios or checkboxes. */
export function choices(
  view: FieldView,
  field: string,
  list: Choice[],
  chosen: string[],
  pick: (value: string, on: boolean) => void,
  type: 'radio' | 'checkbox' = 'radio',
  below: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const bad = field in view.faults;
  return html`<div class="choices ${list.length > 8 ? 'many' : ''}">
      ${list.map(
        ({ value, label, hint }, index) => html`<label class="choice ${chosen.includes(value) ? 'on' : ''}">
          <input
            id=${index === 0 ? field : `${field}-${index}`}
            type=${type}
            name=${field}
            .value=${value}
            .checked=${chosen.includes(value)}
            aria-invalid=${bad}
            aria-describedby=${bad ? `wrong-${field}` : nothing}
            @change=${(event: Event) => pick(value, (event.target as HTMLInputElement).checked)}
          />
          <span><b>${label}</b>${hint ? html`<span class="muted small">${hint}</span>` : nothing}</span>
        </label>
        ${chosen.includes(value) ? below : nothing}`,
      )}
    </div>
    ${wrong(view, field)}`;
}

export function field(
  view: FieldView,
  name: string,
  label: string,
  control: TemplateResult,
  hint?: string | null,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="muted small" id="hint-${name}">${hint}</p>` : nothing} ${control} ${wrong(view, name)}
  </div>`;
}

export interface Line {
  name: string;
  label: string;
  autocomplete: string;
  value: string;
  type?: 'text' | 'tel' | 'email';
  hint?: string;
}

/** A one-line field, with the browser's own help for filling it in. */
export function lineField(view: FieldView, line: Line, set: (value: string) => void): TemplateResult {
  const { name, label, autocomplete, value, type = 'text', hint } = line;
  const bad = name in view.faults;
  const describedBy = [bad && `wrong-${name}`, hint && `hint-${name}`].filter(Boolean).join(' ');
  return field(
    view,
    name,
    label,
    html`<input
      id=${name}
      type=${type}
      autocomplete=${autocomplete}
      dir="auto"
      maxlength="200"
      .value=${value}
      aria-invalid=${bad}
      aria-describedby=${describedBy || nothing}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />`,
    hint,
  );
}

/** A native list: the phone's own wheel, the desktop's own search by typing. */
export function select(
  view: FieldView,
  name: string,
  label: string,
  list: Choice[],
  chosen: string,
  pick: (value: string) => void,
  none: string,
): TemplateResult {
  const bad = name in view.faults;
  return field(
    view,
    name,
    label,
    html`<select
      id=${name}
      aria-invalid=${bad}
      aria-describedby=${bad ? `wrong-${name}` : nothing}
      @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${chosen === ''}>${none}</option>
      ${list.map(({ value, label: text }) => html`<option value=${value} .selected=${chosen === value}>${text}</option>`)}
    </select>`,
  );
}
