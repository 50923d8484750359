import type { Faults } from '../base/fields.ts';
import { fill } from '../base/words.ts';
import {
  categoriesUnder,
  chosenCategory,
  lengthOf,
  longestText,
  questionsOf,
  type ReportForm,
  unsure,
} from './form.ts';
import type { ReportView } from './view.ts';

export type StepName = 'kind' | 'category' | 'text' | 'photos' | 'place' | 'contact' | 'review';

export const steps: StepName[] = ['kind', 'category', 'text', 'photos', 'place', 'contact', 'review'];

function category({ form, site, finish }: ReportView): Faults {
  if (form.categories[0] === unsure) return {};
  const chosen = chosenCategory(site, form);
  // A category in the middle of the tree may itself be offered: going deeper is then the person's choice.
  if (!chosen || (!chosen.offered && categoriesUnder(site, chosen.id).length > 0))
    return { category: 'need_category' };
  const faults: Faults = {};
  for (const question of questionsOf(site, form)) {
    const given = form.answers[question.key]?.find((value) => value.trim());
    const fault = given ? finish?.outside(question, given) : question.required && 'need_answer';
    if (fault) faults[`answer-${question.key}`] = fault;
  }
  return faults;
}

function place(form: ReportForm): Faults {
  const placeless = form.kind === 'QUESTION' || form.kind === 'SUGGESTION';
  const known = form.estate || form.building || form.address.trim() || form.point;
  return placeless || known ? {} : { estate: 'need_place' };
}

export function faultsOf(step: StepName, view: ReportView): Faults {
  const { form, site, contact } = view;
  if (step === 'kind') return form.kind ? {} : { kind: 'need_kind' };
  if (step === 'category') return category(view);
  if (step === 'text') {
    const over = lengthOf(form.text) - longestText;
    if (over > 0) return { text: fill(view.t.over, { n: over }) };
    return form.text.trim() ? {} : { text: 'need_text' };
  }
  if (step === 'place') return place(form);
  return step === 'contact' && contact ? contact.contactFaults(form, site) : {};
}
