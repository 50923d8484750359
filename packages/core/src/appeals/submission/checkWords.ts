import { addressLimit, cleanWords, shorten, textLimit, titleLimit, wordFaults } from '../words.ts';
import type { SubmitInput } from './input.ts';

/** Title, text and address, cleaned. Without a title the beginning of the text stands for it. */
export function checkWords(input: SubmitInput) {
  const text = cleanWords(input.text);
  const title = cleanWords(input.title ?? '').replaceAll(/\s+/g, ' ');
  const address = cleanWords(input.address ?? '');
  return {
    faults: [
      ...wordFaults(['text'], text, { limit: textLimit, required: true }),
      ...wordFaults(['title'], title, { limit: titleLimit }),
      ...wordFaults(['address'], address, { limit: addressLimit }),
    ],
    content: {
      title: title || shorten(text.replaceAll(/\s+/g, ' '), 30),
      text,
      address: address || null,
    },
  };
}
