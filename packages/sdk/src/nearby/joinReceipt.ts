import type { Texts } from '../base/words.ts';
import { meToo as zh } from '../locales/zh-CN/meToo.ts';
import { ReceiptPart } from '../report/receipt.ts';
import type { Receipt } from '../report/submit.ts';
import type { JoinHost } from './meToo.ts';

/** The receipt of who has joined, and what the way back from it is called. */
export function joinReceipt(host: JoinHost, receipt: Receipt, back?: string): ReceiptPart {
  const t = host.words(zh);
  const words = <Own extends Texts>(own: Own): Own => ({
    ...host.words(own),
    receiptTitle: t.joinedTitle,
    receiptAnother: back ?? t.joinedBack,
  });
  return new ReceiptPart(
    {
      get language() {
        return host.language;
      },
      renderRoot: host.renderRoot,
      words,
      requestUpdate: () => host.requestUpdate(),
      wear: (sheet) => host.wear(sheet),
    },
    receipt,
  );
}
