import { html, nothing, type TemplateResult } from 'lit';
import { categoriesUnder, chosenCategory, questionsOf, stopperOf, unsure } from '../form.ts';
import { choices, type ReportView } from '../view.ts';
import type { PhotoPicker } from './photos.ts';
import { question } from './question.ts';

export function categoryStep(view: ReportView, photos: PhotoPicker): TemplateResult {
  const { t, form, site } = view;
  const pick = (level: number, id: string): void =>
    view.set({ categories: [...form.categories.slice(0, level), id], answers: {} });
  const list = (parent?: string) =>
    categoriesUnder(site, parent).map(({ id, name, hint }) => ({
      value: id,
      label: name.text,
      hint: hint?.text,
    }));
  const deeper = form.categories
    .map((id, index) => ({ level: index + 1, under: list(id) }))
    .filter(({ under }) => under.length > 0);
  const stopper = stopperOf(site, form);
  return html`${choices(
    view,
    deeper.length > 0 ? 'category-top' : 'category',
    [...list(), { value: unsure, label: t.unsure, hint: t.unsureHint }],
    form.categories.slice(0, 1),
    (id) => pick(0, id),
  )}
    ${deeper.map(
      ({ level, under }, index) => html`<fieldset class="stack">
        <legend class="sub">${t.finer}</legend>
        ${choices(view, index === deeper.length - 1 ? 'category' : `category-${level}`, under, form.categories.slice(level, level + 1), (id) => pick(level, id))}
      </fieldset>`,
    )}
    ${chosenCategory(site, form) ? questionsOf(site, form).map((asked) => question(view, asked, photos)) : nothing}
    ${
      stopper
        ? html`<div class="note warm" role="alert" id="stopper" tabindex="-1">
            <b>${t.stop}</b>
            <p class="advice">${stopper}</p>
            <p class="small">${t.stopBack}</p>
          </div>`
        : nothing
    }`;
}
