import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../base/words.ts';
import type { report } from '../locales/zh-CN/report.ts';
import type { Faults } from './check.ts';
import { lengthOf, longestText, type ReportForm, type Site } from './form.ts';

export type ReportTexts = typeof report;

/** What a step of the form may see and do. */
export interface ReportView {
  site: Site;
  form: ReportForm;
  t: ReportTexts;
  locale: Locale;
  faults: Faults;
  set(change: Partial<ReportForm>): void;
}

/** A text chosen by a value: kind_HELP, need_text. */
export const textAt = (t: ReportTexts, key: string): string => (t as Record<string, string>)[key] ?? '';

export function wrong(view: ReportView, field: string): TemplateResult | typeof nothing {
  const fault = view.faults[field];
  if (!fault) return nothing;
  const text = textAt(view.t, fault) || fault;
  return html`<p class="wrong" id="wrong-${field}">${text.replace('{n}', String(lengthOf(view.form.text) - longestText))}</p>`;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** Large cards to touch; underneath native radios or checkboxes. */
export function choices(
  view: ReportView,
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
  view: ReportView,
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

type InputName = 'address' | 'name' | 'phone' | 'email';

/** A one-line field of the form, with the browser's own help for filling it in. */
export function lineField(
  view: ReportView,
  name: InputName,
  label: string,
  autocomplete: string,
  hint?: string,
): TemplateResult {
  const types = { address: 'text', name: 'text', phone: 'tel', email: 'email' };
  const bad = name in view.faults;
  const describedBy = [bad && `wrong-${name}`, hint && `hint-${name}`].filter(Boolean).join(' ');
  return field(
    view,
    name,
    label,
    html`<input
      id=${name}
      type=${types[name]}
      autocomplete=${autocomplete}
      dir="auto"
      maxlength="200"
      .value=${view.form[name]}
      aria-invalid=${bad}
      aria-describedby=${describedBy || nothing}
      @input=${(event: Event) => view.set({ [name]: (event.target as HTMLInputElement).value })}
    />`,
    hint,
  );
}

/** A native list: the phone's own wheel, the desktop's own search by typing. */
export function select(
  view: ReportView,
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
