import type { receipt as zh } from '../zh-CN/receipt.ts';

export const receipt: typeof zh = {
  receiptTitle: 'We have your report',
  receiptKeep: 'Write this down or print it: you need it to follow the case.',
  receiptCode: 'Code',
  receiptPin: 'PIN',
  receiptNext: 'What happens next',
  receiptLink: 'Follow the case',
  receiptCopy: 'Copy link',
  receiptCopied: 'Copied',
  receiptPrint: 'Print receipt',
  receiptQr: 'Scan to follow the case',
  receiptSecret: 'Whoever has this link or QR code can see the case. Please do not pass it on.',
  receiptAnother: 'Report something else',
};
