import type { SubmitAppealInput, SupportAppealInput } from '../generated/operations.ts';
import type { StoredPhoto } from '../photos/tray.ts';
import type { ReportForm } from '../report/form.ts';
import type { Receipt } from '../report/submit.ts';

interface Kept {
  clientId: string;
  siteKey: string;
  /** When it was written; of what has arrived, when it did. */
  at: string;
}

/** A submit that waits for the network, with everything that it needs. */
export interface Queued extends Kept {
  input: SubmitAppealInput;
  /** As the person filled it in, to go on with. */
  form: ReportForm;
  photos: StoredPhoto[];
  /** The person has taken it back to change it: it waits for them, not for the network. */
  held?: boolean;
}

/** Somebody who wants to join an appeal, and has not been heard yet. */
export interface Joining extends Kept {
  join: SupportAppealInput;
  /** What is joined, as it was published. */
  title: string;
}

/** What has arrived: its receipt alone, until the person has put it away. */
export interface Arrived extends Kept {
  receipt: Receipt;
}

export type Row = Queued | Joining | Arrived;

const name = 'linli-outbox';
const days = 86_400_000;
/** A receipt that nobody puts away leaves the device after so long; what waits longer goes only when asked to. */
const longest = 30 * days;

/** A clock that stood wrong when it was written (a phone that starts in 1970) makes nothing old. */
export const old = ({ at }: Kept): boolean =>
  Date.parse(at) > Date.UTC(2026, 0) && Date.now() - Date.parse(at) > longest;

function wanted<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** Done when it lies on the disk: what waits must outlive the page. */
const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });

async function within<Value>(
  mode: IDBTransactionMode,
  use: (rows: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const open = indexedDB.open(name, 1);
  open.onupgradeneeded = () => open.result.createObjectStore('appeals', { keyPath: 'clientId' });
  const database = await wanted(open);
  try {
    const transaction = database.transaction('appeals', mode);
    const request = use(transaction.objectStore('appeals'));
    await committed(transaction);
    return request.result;
  } finally {
    database.close();
  }
}

export const keep = (row: Row): Promise<unknown> => within('readwrite', (rows) => rows.put(row));
export const drop = (clientId: string): Promise<unknown> =>
  within('readwrite', (rows) => rows.delete(clientId));
export const one = (clientId: string): Promise<Row | undefined> =>
  within('readonly', (rows) => rows.get(clientId) as IDBRequest<Row | undefined>);

/** What is kept for a site, oldest first. */
export async function all(siteKey: string): Promise<Row[]> {
  const rows = await within('readonly', (kept) => kept.getAll() as IDBRequest<Row[]>);
  const own = rows.filter((row) => row.siteKey === siteKey);
  const gone = own.filter((row) => 'receipt' in row && old(row));
  for (const { clientId } of gone) await drop(clientId);
  return own.filter((row) => !gone.includes(row)).sort((a, b) => a.at.localeCompare(b.at));
}
