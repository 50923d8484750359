import { html, type TemplateResult } from 'lit';
import { textAt } from '../../base/fields.ts';
import { fill } from '../../base/words.ts';
import { gives } from '../../contact/contact.ts';
import type { contact } from '../../locales/zh-CN/contact.ts';
import type { finish } from '../../locales/zh-CN/finish.ts';
import type { StepName } from '../check.ts';
import { unsure } from '../form.ts';
import type { ReportView } from '../view.ts';

export function reviewStep(
  view: ReportView,
  own: typeof finish & typeof contact,
  photos: number,
  edit: (step: StepName) => void,
): TemplateResult {
  const { form, site } = view;
  const t = { ...view.t, ...own };
  const nameOf = (list: { id: string; name: { text: string } }[], id: string) =>
    list.find((item) => item.id === id)?.name.text ?? '';
  const category =
    form.categories[0] === unsure
      ? t.unsure
      : form.categories.map((id) => nameOf(site.categories, id)).join(' · ');
  const where = [
    nameOf(site.places, form.estate),
    nameOf(site.places, form.building),
    form.address,
    form.point && t.gps,
  ];
  const rows: [StepName, string, string][] = [
    [
      'kind',
      t.askKind,
      [textAt(t, `kind_${form.kind}`), nameOf(site.aboutChoices, form.aboutUnit)].filter(Boolean).join(' · '),
    ],
    ['category', t.askCategory, category],
    ['text', t.textLabel, form.text],
    ['photos', t.askPhotos, photos ? fill(t.photoCount, { n: photos }) : t.none],
    ['place', t.askPlace, where.filter(Boolean).join(' ') || t.none],
  ];
  const given = [form.name, form.phone, form.email].filter(Boolean).join(' ');
  if (site.contact !== 'NOT_ASKED')
    rows.push(['contact', t.askContact, gives(form, site) ? given : t.contactNone]);
  return html`<dl class="review">
    ${rows.map(
      ([step, label, value]) => html`<div>
        <dt class="muted small">${label}</dt>
        <dd dir="auto">${value}</dd>
        <dd><button type="button" class="plain" aria-label="${t.edit}: ${label}" @click=${() => edit(step)}>${t.edit}</button></dd>
      </div>`,
    )}
  </dl>`;
}
