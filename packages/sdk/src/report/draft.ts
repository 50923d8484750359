import { html, nothing, type TemplateResult } from 'lit';
import { draft as zh } from '../locales/zh-CN/draft.ts';
import { faultsOf, type StepName } from './check.ts';
import { fitting } from './fitting.ts';
import type { LinliReport } from './LinliReport.ts';

/**
 * By key: the form that keeps its draft there. Two forms of one site on a page do not write over each other, and each
 * finds its own again: they are told apart by their order.
 */
const holders = new Map<string, LinliReport>();

function keyOf(report: LinliReport): string {
  const root = report.getRootNode() as ParentNode;
  const forms = [...root.querySelectorAll<LinliReport>(report.localName)];
  const own = forms.filter(({ siteKey }) => siteKey === report.siteKey);
  for (let n = own.indexOf(report) + 1; ; n += 1) {
    const key = `linli-draft ${report.siteKey}${n > 1 ? ` ${n}` : ''}`;
    const holder = holders.get(key);
    if (holder?.isConnected && holder !== report) continue;
    holders.set(key, report);
    return key;
  }
}

/**
 * A draft lives in this tab only, and only after the person agreed. Name, phone, e-mail and photos are never in it: the
 * device may be shared. It says how far the person was, so that a reload on a phone leads back to the same question.
 */
export class Draft {
  #report: LinliReport;
  #key: string;
  /** The person agreed. */
  kept = false;
  /** What to say of a draft that came back, in whatever language is spoken by then. */
  #said: (keyof typeof zh)[] = [];

  constructor(report: LinliReport) {
    this.#report = report;
    this.#key = keyOf(report);
  }

  #forget(): void {
    this.kept = false;
    sessionStorage.removeItem(this.#key);
  }

  /** Fills in what was kept, as far as the site still asks for it. */
  restore(): void {
    const report = this.#report;
    const { site } = report;
    const text = sessionStorage.getItem(this.#key);
    if (!text || !site) return;
    const back = fitting(parsed(text), site);
    if (!back) {
      this.#forget();
      return;
    }
    report.form = { ...report.form, ...back.form };
    this.kept = true;
    this.#said = ['draftBack'];
    if (back.changed.length > 0) this.#said.push('draftChanged');
    if (back.photos) this.#said.push('draftPhotos');
    if (back.contact) this.#said.push('draftContact');
    const { view, steps } = report;
    // Not past what is missing or has changed, and not past the contact, which was not kept.
    const open = steps.findIndex(
      (step) => step === 'contact' || back.changed.includes(step) || (view && hasFaults(step, view)),
    );
    const last = open < 0 ? steps.length - 1 : open;
    report.at = Math.min(last, Math.max(0, steps.indexOf(back.step)));
  }

  /** The person agrees, or does not any more. */
  keep(on: boolean): void {
    this.kept = on;
    if (on) this.write();
    else this.#forget();
  }

  write(): void {
    if (!this.kept) return;
    const { form, step, tray } = this.#report;
    const { name: _name, phone: _phone, email: _email, consent: _consent, contact, ...rest } = form;
    const given = contact === 'give';
    try {
      sessionStorage.setItem(
        this.#key,
        JSON.stringify({ ...rest, step, photos: tray?.count ?? 0, contact: given }),
      );
    } catch {
      // Full or forbidden: the person still has the form in front of them, and sees that it is not kept.
      this.#forget();
    }
  }

  drop(): void {
    this.#said = [];
    this.#forget();
  }

  render(): TemplateResult | typeof nothing {
    if (this.#said.length === 0) return nothing;
    const t = this.#report.words(zh);
    return html`<div class="note" role="status">
      <p>${this.#said.map((key) => t[key]).join(this.#report.language === 'en' ? ' ' : '')}</p>
      <button type="button" @click=${() => this.#report.restart()}>${t.draftDrop}</button>
    </div>`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No draft of ours.
    return undefined;
  }
}

const hasFaults = (step: StepName, view: NonNullable<LinliReport['view']>): boolean =>
  Object.keys(faultsOf(step, view)).length > 0;
