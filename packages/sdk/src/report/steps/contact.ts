import { html, nothing, type TemplateResult } from 'lit';
import { choices, lineField, type ReportView, wrong } from '../view.ts';

export function contactStep(view: ReportView): TemplateResult {
  const { t, form, site } = view;
  const gives = site.contactRequired || form.contact === 'give';
  const consent = 'consent' in view.faults;
  return html`${
    site.contactRequired
      ? html`<p>${t.contactNeeded}</p>`
      : choices(
          view,
          'contact',
          [
            { value: 'none', label: t.contactNone, hint: t.contactNoneHint },
            { value: 'give', label: t.contactGive, hint: t.contactGiveHint },
          ],
          [form.contact],
          (contact) => view.set({ contact: contact as 'none' | 'give' }),
        )
  }
    ${
      gives
        ? html`${lineField(view, 'name', t.name + t.optional, 'name')} ${lineField(view, 'phone', t.phone, 'tel')}
            ${lineField(view, 'email', t.email, 'email')}
            <div class="field">
              <label class="row tick">
                <input
                  id="consent"
                  type="checkbox"
                  .checked=${form.consent}
                  aria-invalid=${consent}
                  aria-describedby=${consent ? 'wrong-consent' : nothing}
                  @change=${(event: Event) => view.set({ consent: (event.target as HTMLInputElement).checked })}
                />
                <span>${site.consent.text.text}</span>
              </label>
              ${wrong(view, 'consent')}
            </div>`
        : nothing
    }`;
}
