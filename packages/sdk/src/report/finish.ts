import { html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import { type Failure, unreached } from '../api/failure.ts';
import { work } from '../challenge/work.ts';
import { contact } from '../locales/zh-CN/contact.ts';
import { finish as zh } from '../locales/zh-CN/finish.ts';
import type { OutboxPanel } from '../outbox/panel.ts';
import { dropDraft } from './draft.ts';
import finishSheet from './finish.css';
import { inputOf, type Receipt, submit } from './input.ts';
import type { LinliReport } from './LinliReport.ts';
import { ReceiptPart } from './receipt.ts';
import { placeOfFault } from './refusal.ts';
import { reviewStep } from './steps/review.ts';
import type { ReportView } from './view.ts';

const sheet = unsafeCSS(finishSheet);

/**
 * The end of the form: review, sending, receipt, and the outbox when there is no network. Loaded when the person starts
 * to fill in, so that it is there even if the network is not any more.
 */
const askAgainAfter = 30_000;

export class Finish {
  #report: LinliReport;
  #outbox: OutboxPanel | undefined;
  #receipt: ReceiptPart | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(report: LinliReport) {
    this.#report = report;
    report.wear(sheet);
    // A proof of work is wanted with it: there is time for that while the person writes.
    void work(report.client, report.siteKey);
  }

  get t(): typeof zh {
    return this.#report.words(zh);
  }

  renderReview = (view: ReportView): TemplateResult =>
    reviewStep(view, { ...this.t, ...this.#report.words(contact) }, this.#report.tray?.count ?? 0, (to) =>
      this.#report.go(to),
    );

  /** The receipt, in place of the form. */
  renderReceipt(): TemplateResult | undefined {
    return this.#receipt?.render(() => this.#report.restart());
  }

  renderOutbox(): TemplateResult | typeof nothing {
    return this.#outbox ? html`${this.#outbox.render(() => void this.sync())}` : nothing;
  }

  forget(): void {
    this.#receipt = undefined;
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
    const photos = tray?.count;
    await tray?.sendRest();
    if (tray?.count !== photos) {
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
        ?.drop(input.clientId)
        .catch(() => console.warn('linli: what was sent is still kept'));
      this.#show(result.receipt);
      report.emit('submitted', { code: result.receipt.code });
    } else if (unreached(result.failure)) await this.#queue(input, result.failure);
    else this.#refused(result.failure);
  }

  #show(receipt: Receipt): void {
    dropDraft(this.#report.siteKey);
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
    this.#outbox ??= new Panel(this.#report);
    return this.#outbox;
  }

  async #queue(input: ReturnType<typeof inputOf>, failure: Failure): Promise<void> {
    const report = this.#report;
    try {
      await (await this.panel()).queue(input, failure);
    } catch {
      // The outbox itself could not be loaded or opened: the form stays as it is, to be sent by hand.
      report.fail({ code: 'OFFLINE' });
      return;
    }
    this.#tryLater();
    report.restart();
    report.focusOn('queued');
  }

  /** A network that comes back says so; a service does not. */
  #tryLater(): void {
    clearTimeout(this.#later);
    if (this.#outbox?.unserved) this.#later = setTimeout(() => void this.sync(), askAgainAfter);
  }

  async sync(): Promise<void> {
    if (!this.#report.isConnected) return;
    const receipts = await (await this.panel()).sync();
    this.#tryLater();
    const last = receipts.at(-1);
    if (last && !this.#report.form.text) this.#show(last);
  }
}
