import { html, nothing, type TemplateResult } from 'lit';
import { choices, select, textAt } from '../../base/fields.ts';
import { kinds, type ReportForm } from '../form.ts';
import type { ReportView } from '../view.ts';

export function kindStep(view: ReportView): TemplateResult {
  const { t, form, site } = view;
  const about = site.aboutChoices.map(({ id, name }) => ({ value: id, label: name.text }));
  // Only a complaint or a tip-off is about somebody; the others would only be puzzled by the question.
  const asks = about.length > 0 && (form.kind === 'COMPLAINT' || form.kind === 'TIP_OFF');
  return html`${choices(
    view,
    'kind',
    kinds.map((kind) => ({ value: kind, label: textAt(t, `kind_${kind}`), hint: textAt(t, `hint_${kind}`) })),
    [form.kind],
    (kind) => view.set({ kind: kind as ReportForm['kind'], aboutUnit: '' }),
  )}
    ${
      asks
        ? html`${select(view, 'aboutUnit', t.about + t.optional, about, form.aboutUnit, (aboutUnit) => view.set({ aboutUnit }), t.aboutNone)}
            ${form.aboutUnit ? html`<p class="note">${t.aboutHint}</p>` : nothing}`
        : nothing
    }`;
}
