import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileName,
  type Ledger,
  ledgerName,
  readLedger,
  readStore,
  type StoredDocument,
  storeFolder,
} from './store.ts';

/** Puts today's documents into the store. What no release brought and no client sends any more goes. */
export function updateStore(present: readonly StoredDocument[], folder = storeFolder): void {
  const released = new Set(Object.values(readLedger(folder)).flat());
  for (const document of readStore(folder)) {
    if (!released.has(document.id)) rmSync(join(folder, fileName(document)));
  }
  for (const document of present) {
    if (!released.has(document.id)) write(join(folder, fileName(document)), document);
  }
}

/** From now on what today's clients send stays: they are in other people's pages. */
export function release(name: string, present: readonly StoredDocument[], folder = storeFolder): void {
  updateStore(present, folder);
  const ledger: Ledger = readLedger(folder);
  if (name in ledger) throw new Error(`${name} was released before`);
  const before = new Set(Object.values(ledger).flat());
  const added = present.map(({ id }) => id).filter((id) => !before.has(id));
  write(join(folder, ledgerName), { ...ledger, [name]: added.sort() });
}

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
