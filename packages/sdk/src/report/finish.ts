import { nothing, type TemplateResult, unsafeCSS } from 'lit';
import { type Failure, unreached } from '../api/failure.ts';
import { work } from '../challenge/work.ts';
import { contact } from '../locales/zh-CN/contact.ts';
import { finish as zh } from '../locales/zh-CN/finish.ts';
import type { OutboxPanel } from '../outbox/panel.ts';
import type { Arrived } from '../outbox/store.ts';
import finishSheet from './finish.css';
import type { Question } from './form.ts';
import { inputOf } from './input.ts';
import type { LinliReport } from './LinliReport.ts';
import { outside } from './outside.ts';
import { queuedOf, takeBack } from './queued.ts';
import { ReceiptPart } from './receipt.ts';
import { placeOfFault } from './refusal.ts';
import { question } from './steps/question.ts';
import { reviewStep } from './steps/review.ts';
import { type Receipt, submit } from './submit.ts';
import type { ReportView } from './view.ts';

const sheet = unsafeCSS(finishSheet);

/**
 * The end of the form: review, sending, receipt, and the outbox when there is no network. Loaded when the person starts
 * to fill in, so that it is there even if the network is not any more.
 */
export class Finish {
  #report: LinliReport;
  #outbox: OutboxPanel | undefined;
  #receipt: ReceiptPart | undefined;
  /** What the receipt was kept as on the device: it leaves with it. */
  #arrived: Arrived | undefined;

  constructor(report: LinliReport) {
    this.#report = report;
    report.wear(sheet);
    // A proof of work is wanted with it: there is time for that while the person writes.
    void work(report.client, report.siteKey);
  }

  get t(): typeof zh {
    return this.#report.words(zh);
  }

  question = question;

  outside = (asked: Question, given: string): string | undefined =>
    outside(asked, given, this.t, this.#report.language);

  renderReview = (view: ReportView): TemplateResult =>
    reviewStep(view, { ...this.t, ...this.#report.words(contact) }, this.#report.tray?.count ?? 0, (to) => {
      this.#report.go(to);
      this.#report.editing = true;
    });

  /** The receipt, in place of the form. */
  renderReceipt(): TemplateResult | undefined {
    return this.#receipt?.render(() => this.#putAway());
  }

  #putAway(): void {
    const arrived = this.#arrived;
    if (!arrived) {
      this.#report.restart();
      return;
    }
    // Who looked at it while writing goes on writing.
    this.forget();
    this.#report.focusOn('step-kind');
    void this.#outbox?.drop(arrived);
  }

  renderOutbox(): TemplateResult | typeof nothing {
    return this.#outbox?.render() ?? nothing;
  }

  forget(): void {
    this.#receipt = this.#arrived = undefined;
  }

  async send(website: string): Promise<void> {
    const report = this.#report;
    const { site, form, tray } = report;
    if (!site) return;
    if (tray && tray.state !== 'ready') {
      report.fail({ code: tray.state === 'busy' ? 'PHOTOS_WAIT' : 'PHOTOS_FAILED' });
      return;
    }
    const input = inputOf(form, site, report.siteKey, report.language, website);
    if (!report.emit('before-submit', { input }, true)) return;
    report.clearFailure();
    if (tray && !(await tray.sendRest())) {
      report.fail({ code: 'PHOTOS_REFUSED' });
      return;
    }
    const tags = new Set(
      tray
        ?.stored()
        .map(({ tag }) => tag)
        .filter(Boolean),
    );
    const answers = [...tags].map((key) => ({ key, value: tray?.ids(key) ?? [] }));
    const unsent = tray?.stored().some(({ photoId }) => !photoId);
    const result = unsent
      ? { failure: { code: navigator.onLine ? 'SERVICE_UNAVAILABLE' : 'OFFLINE' } }
      : await submit(report.client, {
          ...input,
          answers: [...(input.answers ?? []), ...answers],
          photoIds: tray?.ids() ?? [],
        });
    if (!result.failure) {
      // It may have waited on the device before: who has a receipt must not find it there again.
      await this.#outbox
        ?.forget(input.clientId)
        .catch(() => console.warn('linli: what was sent is still kept'));
      report.draft?.drop();
      const { receipt } = result.value;
      this.#show(receipt);
      report.emit('submitted', { code: receipt.code });
    } else if (unreached(result.failure)) await this.#queue(input, result.failure);
    else this.#refused(result.failure);
  }

  #show(receipt: Receipt, arrived?: Arrived): void {
    this.#arrived = arrived;
    this.#receipt = new ReceiptPart(this.#report, receipt);
    this.#report.focusOn('receipt');
  }

  #refused(failure: Failure): void {
    const report = this.#report;
    report.fail(failure);
    const fields = failure.fields ?? [];
    const sent = report.tray?.ids() ?? [];
    for (const { path, code } of fields) {
      if (path.includes('photoIds') && /UNKNOWN|NOT_UPLOADED/.test(code))
        report.tray?.lose(sent[Number(path.at(-1))]);
    }
    const places = fields.map(({ path }) => placeOfFault(path));
    const first = places[0];
    if (!first) return;
    report.blame(
      Object.fromEntries(
        places.map(({ field }, index) => [field, fields[index]?.message || this.t.need_change]),
      ),
      first.step,
    );
  }

  async panel(): Promise<OutboxPanel> {
    const { OutboxPanel: Panel } = await import('../outbox/panel.ts');
    const report = this.#report;
    this.#outbox ??= new Panel(report, {
      concerns: () => true,
      sync: () => void this.sync(),
      see: (row) => this.#show(row.receipt, row),
      takeBack: (queued) => void takeBack(report, this.#outbox, queued),
      writing: () => report.form.clientId,
    });
    return this.#outbox;
  }

  async #queue(input: ReturnType<typeof inputOf>, failure: Failure): Promise<void> {
    const report = this.#report;
    try {
      await (await this.panel()).queue(queuedOf(report, input), failure);
    } catch {
      // The outbox itself could not be loaded or opened: the form stays as it is, to be sent by hand.
      report.fail({ code: 'OFFLINE' });
      return;
    }
    report.restart();
    report.focusOn('queued');
  }

  /** Somebody joins an appeal instead, and nobody is there to hear it. */
  async keepJoin(...join: Parameters<OutboxPanel['queueJoin']>): Promise<boolean> {
    try {
      await (await this.panel()).queueJoin(...join);
      return true;
    } catch {
      // The outbox could not be loaded or opened: it waits in the open page.
      return false;
    }
  }

  async sync(): Promise<void> {
    const report = this.#report;
    // Nothing is tried while the form is on no page.
    if (!report.isConnected) return;
    const last = (await (await this.panel()).sync()).at(-1);
    // Who is writing goes on writing: the receipt stands above the form.
    if (last && !this.#receipt && !report.form.kind && !report.form.text && !report.tray?.count)
      this.#show(last.receipt, last);
  }
}
