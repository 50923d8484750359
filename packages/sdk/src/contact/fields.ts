import { html, nothing, type TemplateResult } from 'lit';
import { choices, type Faults, type FieldView, lineField, wrong } from '../base/fields.ts';
import type { Texts } from '../base/words.ts';
import { contact as zh } from '../locales/zh-CN/contact.ts';
import { gives } from './contact.ts';
import type { ContactAsked, ContactForm } from './form.ts';

export interface ContactView extends Omit<FieldView, 't'> {
  site: ContactAsked;
  form: ContactForm;
  words<Own extends Texts>(own: Own): Own;
  set(change: Partial<ContactForm>): void;
}

/** Whether to leave a contact, which, and the consent to keep it. */
export function contactFields(asking: ContactView): TemplateResult {
  const t = asking.words(zh);
  const view = { ...asking, t };
  const { form, site } = view;
  const consent = 'consent' in view.faults;
  return html`${
    site.contact === 'REQUIRED'
      ? html`<p>${t.contactNeeded}</p>`
      : choices(
          view,
          'contact',
          [
            { value: 'none', label: t.contactNone, hint: t.contactNoneHint },
            { value: 'give', label: t.contactGive, hint: t.contactGiveHint },
          ],
          [form.contact],
          (contact) => view.set({ contact: contact as ContactForm['contact'] }),
        )
  }
    ${
      gives(form, site)
        ? html`${lineField(
            view,
            { name: 'name', label: t.name + t.optional, autocomplete: 'name', value: form.name },
            (name) => view.set({ name }),
          )}
            ${lineField(
              view,
              { name: 'phone', label: t.phone, autocomplete: 'tel', type: 'tel', value: form.phone },
              (phone) => view.set({ phone }),
            )}
            ${lineField(
              view,
              { name: 'email', label: t.email, autocomplete: 'email', type: 'email', value: form.email },
              (email) => view.set({ email }),
            )}
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

/** What is missing or wrong before it may be sent. */
export function contactFaults(form: ContactForm, asked: ContactAsked): Faults {
  if (!gives(form, asked)) return {};
  const faults: Faults = {};
  if (!form.phone.trim() && !form.email.trim()) faults.phone = 'need_contact';
  else if (form.phone.trim() && !/^\+?[\d\s()-]{5,20}$/.test(form.phone.trim())) faults.phone = 'need_phone';
  if (form.email.trim() && !/^\S+@\S+\.\S+$/.test(form.email.trim())) faults.email = 'need_email';
  if (!form.consent) faults.consent = 'need_consent';
  return faults;
}
