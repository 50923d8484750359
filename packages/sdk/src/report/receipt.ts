import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from 'lit';
import type { Locale, Texts } from '../base/words.ts';
import { receipt as zh } from '../locales/zh-CN/receipt.ts';
import receiptSheet from './receipt.css';
import { printSlip } from './slip.ts';
import type { Receipt } from './submit.ts';

export interface ReceiptHost {
  language: Locale;
  renderRoot: ParentNode;
  words<Own extends Texts>(own: Own): Own;
  requestUpdate(): void;
  wear(sheet: CSSResult): void;
}

const sheet = unsafeCSS(receiptSheet);

/** 1234567890 as 123 456 7890: the way a number is read out over the phone. */
export const grouped = (code: string): string => code.replace(/(\d{3})(?=\d{3})/g, '$1 ');

/** What the person takes away. */
export class ReceiptPart {
  #host: ReceiptHost;
  #receipt: Receipt;
  #qr: TemplateResult | undefined;
  #copied = false;

  constructor(host: ReceiptHost, receipt: Receipt) {
    this.#host = host;
    this.#receipt = receipt;
    host.wear(sheet);
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const { qr } = await import('./qr.ts');
    this.#qr = qr(this.#receipt.url, this.#host.words(zh).receiptQr);
    this.#host.requestUpdate();
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.#receipt.url);
    this.#copied = true;
    this.#host.requestUpdate();
  }

  #print(): void {
    const t = this.#host.words(zh);
    const { code, pin, url, nextStep } = this.#receipt;
    printSlip(
      {
        title: t.receiptTitle,
        pairs: [
          [t.receiptCode, grouped(code)],
          [t.receiptPin, grouped(pin)],
        ],
        notes: [nextStep, url, t.receiptSecret],
        qr: this.#host.renderRoot.querySelector('.qr'),
      },
      this.#host.language,
    );
  }

  render(another: () => void): TemplateResult {
    const t = this.#host.words(zh);
    const { code, pin, url, nextStep } = this.#receipt;
    return html`<section class="stack receipt" part="receipt">
      <h2 id="receipt" tabindex="-1">${tick} ${t.receiptTitle}</h2>
      <p>${t.receiptKeep}</p>
      <div class="slip card">
        <dl>
          <div><dt class="muted">${t.receiptCode}</dt><dd class="big" part="code">${grouped(code)}</dd></div>
          <div><dt class="muted">${t.receiptPin}</dt><dd class="big" part="pin">${grouped(pin)}</dd></div>
        </dl>
        <div class="qrbox">${this.#qr ?? nothing}<p class="small muted">${t.receiptQr}</p></div>
      </div>
      <div class="note">
        <b>${t.receiptNext}</b>
        <p>${nextStep}</p>
      </div>
      <p class="small muted">${t.receiptSecret}</p>
      <div class="row">
        <a class="button" href=${url}>${t.receiptLink}</a>
        <button type="button" @click=${() => this.#print()}>${t.receiptPrint}</button>
        ${
          'clipboard' in navigator
            ? html`<button type="button" @click=${() => this.#copy()}>${this.#copied ? t.receiptCopied : t.receiptCopy}</button>
                <span class="gone" role="status">${this.#copied ? t.receiptCopied : nothing}</span>`
            : nothing
        }
        <button type="button" class="plain" @click=${another}>${t.receiptAnother}</button>
      </div>
    </section>`;
  }
}

const tick = html`<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" class="done"><circle cx="14" cy="14" r="13" fill="currentColor" /><path d="M8 14.5l4 4 8-9" fill="none" stroke="var(--ground)" stroke-width="3" /></svg>`;
