import { newId } from '../base/ids.ts';
import { type ContactForm, emptyContact } from '../contact/form.ts';
import type { AppealKind, LinliSiteQuery } from '../generated/operations.ts';

export type Site = NonNullable<LinliSiteQuery['site']>;
export type Category = Site['categories'][number];
export type Question = Category['questions'][number];

export const longestText = 10_000;
/** As the server counts, and people do: a family of emoji is one. Old browsers count its parts. */
export const lengthOf = (text: string): number =>
  text.length < longestText - 500
    ? text.length
    : 'Segmenter' in Intl
      ? [...new Intl.Segmenter().segment(text.trim())].length
      : Array.from(text).length;

export const mostPhotos = 6;
export const kinds: AppealKind[] = ['HELP', 'COMPLAINT', 'QUESTION', 'SUGGESTION', 'TIP_OFF'];
/** The choice of a person who cannot say which category it is: staff will. */
export const unsure = '?';

/** What a person has filled in. Plain values only, so that a draft is this object as JSON. */
export interface ReportForm extends ContactForm {
  clientId: string;
  kind: AppealKind | '';
  aboutUnit: string;
  /** The chosen category at each level of the tree. */
  categories: string[];
  answers: Record<string, string[]>;
  text: string;
  estate: string;
  building: string;
  address: string;
  point?: { lng: number; lat: number; source: 'GPS' | 'MAP'; grid?: string } | undefined;
}

export const emptyForm = (): ReportForm => ({
  clientId: newId(),
  kind: '',
  aboutUnit: '',
  categories: [],
  answers: {},
  text: '',
  estate: '',
  building: '',
  address: '',
  ...emptyContact(),
});

/** The categories under one (or the roots), those that are offered or lead to one that is. */
export function categoriesUnder(site: Site, parent?: string): Category[] {
  return site.categories.filter(
    (category) =>
      category.parent?.id === parent && (category.offered || categoriesUnder(site, category.id).length > 0),
  );
}

export function chosenCategory(site: Site, form: ReportForm): Category | undefined {
  return site.categories.find((category) => category.id === form.categories.at(-1));
}

const applies = (question: Question, answers: ReportForm['answers']): boolean =>
  !question.when || (answers[question.when.key] ?? []).some((value) => question.when?.equals.includes(value));

/** The questions of the chosen category whose condition holds. */
export const questionsOf = (site: Site, form: ReportForm): Question[] =>
  (chosenCategory(site, form)?.questions ?? []).filter((question) => applies(question, form.answers));

/** The advice that ends the form, if an answer calls for it. */
export function stopperOf(site: Site, form: ReportForm): string | undefined {
  for (const question of questionsOf(site, form)) {
    for (const choice of question.choices) {
      if (choice.stopper && form.answers[question.key]?.includes(choice.value)) return choice.stopper.text;
    }
  }
  return undefined;
}
