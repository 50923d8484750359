import { contactInput } from '../contact/contact.ts';
import type { SubmitAppealInput } from '../generated/operations.ts';
import { plain } from './bounds.ts';
import { questionsOf, type ReportForm, type Site, unsure } from './form.ts';

/** The form in the API's words. */
export function inputOf(
  form: ReportForm,
  site: Site,
  siteKey: string,
  locale: string,
  website: string,
): SubmitAppealInput {
  const category = form.categories.at(-1);
  const { point } = form;
  return {
    clientId: form.clientId,
    siteKey,
    kind: form.kind || 'HELP',
    category: category && category !== unsure ? category : null,
    text: form.text.trim(),
    answers: questionsOf(site, form)
      .filter(({ kind, key }) => kind !== 'PHOTO' && form.answers[key]?.some((value) => value.trim()))
      .map(({ key, kind }) => ({
        key,
        value: (form.answers[key] ?? []).map((value) => (kind === 'NUMBER' ? plain(value) : value)),
      })),
    place: form.building || form.estate || point?.grid || null,
    point: point ? { lng: point.lng, lat: point.lat } : null,
    pointSource: point?.source ?? null,
    address: form.address.trim() || null,
    aboutUnit: form.aboutUnit || null,
    contact: contactInput(form, site),
    locale,
    website,
  };
}
