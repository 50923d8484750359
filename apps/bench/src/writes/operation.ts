import { readStore } from '@linli/graph/documents/store';
import type { Operation } from '../operations/operation.ts';

/** What only we are asked for: its samples are made by whoever writes. */
export function operationOf(name: string, document: string, signedIn = false): Operation {
  return { name, title: name, signedIn, document, samples: () => Promise.resolve([]) };
}

/** The text of a stored document: what widget or portal itself sends. */
export function storedText(name: string): string {
  const text = readStore().find((one) => one.name === name)?.text;
  if (!text) throw new Error(`no stored document ${name}`);
  return text;
}
