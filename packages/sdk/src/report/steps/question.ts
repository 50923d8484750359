import { html, nothing, type TemplateResult } from 'lit';
import { choices, field, wrong } from '../../base/fields.ts';
import { daysOf } from '../bounds.ts';
import type { Question } from '../form.ts';
import type { ReportView } from '../view.ts';
import type { PhotoPicker } from './photos.ts';

/** An extra question of a category. */
export function question(view: ReportView, asked: Question, photos: PhotoPicker): TemplateResult {
  const { form, t } = view;
  const name = `answer-${asked.key}`;
  const given = form.answers[asked.key] ?? [];
  const answer = (value: string[]): void => view.set({ answers: { ...form.answers, [asked.key]: value } });
  const label = asked.label.text + (asked.required ? '' : t.optional);
  // A number is typed as text: a number's own field would drop what it cannot read, and say nothing.
  if (asked.kind === 'TEXT' || asked.kind === 'NUMBER' || asked.kind === 'DATE') {
    const bad = name in view.faults;
    const [from, to] = daysOf(asked);
    const number = asked.kind === 'NUMBER';
    return field(
      view,
      name,
      label,
      html`<input
        id=${name}
        type=${number ? 'text' : asked.kind.toLowerCase()}
        inputmode=${number && (asked.min ?? 0) >= 0 ? 'decimal' : nothing}
        min=${from ?? nothing}
        max=${to ?? nothing}
        dir="auto"
        .value=${given[0] ?? ''}
        aria-invalid=${bad}
        aria-describedby=${bad ? `wrong-${name}` : nothing}
        @input=${(event: Event) => answer([(event.target as HTMLInputElement).value])}
      />`,
    );
  }
  const many = asked.kind === 'CHOICES';
  return html`<fieldset class="stack">
    <legend class="sub">${label}</legend>
    ${
      asked.kind === 'PHOTO'
        ? html`${photos(asked.key, name)}${wrong(view, name)}`
        : choices(
            view,
            name,
            asked.choices.map((choice) => ({ value: choice.value, label: choice.label.text })),
            given,
            (value, on) =>
              answer(many ? [...given.filter((other) => other !== value), ...(on ? [value] : [])] : [value]),
            many ? 'checkbox' : 'radio',
          )
    }
  </fieldset>`;
}
