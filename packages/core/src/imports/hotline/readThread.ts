import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './readSheet.ts';
import { Unreadable } from './sheet.ts';

try {
  parentPort?.postMessage({ sheet: await readSheet(workerData as Uint8Array) });
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  const { path, code, params } = error;
  parentPort?.postMessage({ fault: { path, code, params } });
}
