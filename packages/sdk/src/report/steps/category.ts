import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, choices } from '../../base/fields.ts';
import { type Category, categoriesUnder, questionsOf, stopperOf, unsure } from '../form.ts';
import type { ReportView } from '../view.ts';
import type { PhotoPicker } from './photos.ts';

const asChoice = ({ id, name, hint }: Category): Choice => ({
  value: id,
  label: name.text,
  hint: hint?.text,
});

export function categoryStep(view: ReportView, photos: PhotoPicker): TemplateResult {
  const { t, form, site } = view;
  const stopper = stopperOf(site, form);
  const asked = questionsOf(site, form);
  const rest = html`${asked.map((one) => view.finish?.question(view, one, photos))}
  ${
    stopper
      ? html`<div class="note warm" role="alert" id="stopper" tabindex="-1">
          <b>${t.stop}</b>
          <p class="advice">${stopper}</p>
          <p class="small">${t.stopBack}</p>
        </div>`
      : nothing
  }`;

  /** What follows from a choice stands right below it: on a phone nothing must be looked for. */
  const level = (depth: number, parent?: string): TemplateResult | typeof nothing => {
    const under = categoriesUnder(site, parent).map(asChoice);
    if (under.length === 0) return asked.length > 0 ? html`<div class="stack nested">${rest}</div>` : nothing;
    const chosen = form.categories[depth];
    const list = depth === 0 ? [...under, { value: unsure, label: t.unsure, hint: t.unsureHint }] : under;
    const last = depth === 0 ? !chosen : depth === form.categories.length;
    const group = choices(
      view,
      last || depth > 0 ? 'category' : 'category-top',
      list,
      chosen ? [chosen] : [],
      (id) => view.set({ categories: [...form.categories.slice(0, depth), id], answers: {} }),
      'radio',
      chosen && chosen !== unsure && depth < 3 ? level(depth + 1, chosen) : nothing,
    );
    return depth === 0
      ? group
      : html`<fieldset class="stack nested"><legend class="sub">${t.finer}</legend>${group} ${chosen ? nothing : rest}</fieldset>`;
  };
  return html`${level(0)}`;
}
