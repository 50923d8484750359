import type { FieldView } from '../base/fields.ts';
import type { Locale } from '../base/words.ts';
import type { report } from '../locales/zh-CN/report.ts';
import type { ReportForm, Site } from './form.ts';

export type ContactPart = typeof import('../contact/fields.ts');
export type ReportTexts = typeof report;

/** What a step of the form may see and do. */
export interface ReportView extends FieldView {
  site: Site;
  form: ReportForm;
  t: ReportTexts;
  locale: Locale;
  /** Loaded when the form is there; nobody begins with it. */
  contact: ContactPart | undefined;
  set(change: Partial<ReportForm>): void;
}
