import { outside } from './bounds.ts';
import {
  categoriesUnder,
  chosenCategory,
  lengthOf,
  longestText,
  questionsOf,
  type ReportForm,
  type Site,
  unsure,
} from './form.ts';
import type { ReportView } from './view.ts';

/** Fields by name, with what is wrong there: the key of a text, or the sentence itself. */
export type Faults = Record<string, string>;

export type StepName = 'kind' | 'category' | 'text' | 'photos' | 'place' | 'contact' | 'review';

export const steps: StepName[] = ['kind', 'category', 'text', 'photos', 'place', 'contact', 'review'];

function category({ form, site, t, locale }: ReportView): Faults {
  if (form.categories[0] === unsure) return {};
  const chosen = chosenCategory(site, form);
  // A category in the middle of the tree may itself be offered: going deeper is then the person's choice.
  if (!chosen || (!chosen.offered && categoriesUnder(site, chosen.id).length > 0))
    return { category: 'need_category' };
  const faults: Faults = {};
  for (const question of questionsOf(site, form)) {
    const given = form.answers[question.key]?.find((value) => value.trim());
    const fault = given ? outside(question, given, t, locale) : question.required && 'need_answer';
    if (fault) faults[`answer-${question.key}`] = fault;
  }
  return faults;
}

function place(form: ReportForm): Faults {
  const placeless = form.kind === 'QUESTION' || form.kind === 'SUGGESTION';
  const known = form.estate || form.building || form.address.trim() || form.point;
  return placeless || known ? {} : { estate: 'need_place' };
}

function contact(form: ReportForm, site: Site): Faults {
  if (form.contact === 'none' && !site.contactRequired) return {};
  const faults: Faults = {};
  if (!form.phone.trim() && !form.email.trim()) faults.phone = 'need_contact';
  else if (form.phone.trim() && !/^\+?[\d\s()-]{5,20}$/.test(form.phone.trim())) faults.phone = 'need_phone';
  if (form.email.trim() && !/^\S+@\S+\.\S+$/.test(form.email.trim())) faults.email = 'need_email';
  if (!form.consent) faults.consent = 'need_consent';
  return faults;
}

export function faultsOf(step: StepName, view: ReportView): Faults {
  const { form, site } = view;
  if (step === 'kind') return form.kind ? {} : { kind: 'need_kind' };
  if (step === 'category') return category(view);
  if (step === 'text') {
    return form.text.trim() && lengthOf(form.text) <= longestText
      ? {}
      : { text: form.text.trim() ? 'over' : 'need_text' };
  }
  if (step === 'place') return place(form);
  return step === 'contact' ? contact(form, site) : {};
}
