import type { FieldView } from '../base/fields.ts';
import type { report } from '../locales/zh-CN/report.ts';
import type { Finish } from './finish.ts';
import type { ReportForm, Site } from './form.ts';

export type ContactPart = typeof import('../contact/fields.ts');
export type ReportTexts = typeof report;

/** What a step of the form may see and do. */
export interface ReportView extends FieldView {
  site: Site;
  form: ReportForm;
  t: ReportTexts;
  /** Loaded when the form is there; nobody begins with it. */
  contact: ContactPart | undefined;
  /** Draws and judges the extra questions, and all that follows: loaded with the first touch. */
  finish: Finish | undefined;
  set(change: Partial<ReportForm>): void;
}
