import type { SubmitAppealInput } from '../generated/operations.ts';
import type { StoredPhoto } from '../photos/tray.ts';
import type { ReportForm } from '../report/form.ts';

/** A submit that waits for the network, with everything that it needs. */
export interface Queued {
  clientId: string;
  siteKey: string;
  api: string;
  input: SubmitAppealInput;
  /** As the person filled it in, to go on with. */
  form: ReportForm;
  photos: StoredPhoto[];
  at: string;
  /** The person has taken it back to change it: it waits for them, not for the network. */
  held?: boolean;
}

const name = 'linli-outbox';

function wanted<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

async function store(mode: IDBTransactionMode): Promise<{ rows: IDBObjectStore; close(): void }> {
  const open = indexedDB.open(name, 1);
  open.onupgradeneeded = () => open.result.createObjectStore('appeals', { keyPath: 'clientId' });
  const database = await wanted(open);
  return {
    rows: database.transaction('appeals', mode).objectStore('appeals'),
    close: () => database.close(),
  };
}

async function within<Value>(
  mode: IDBTransactionMode,
  use: (rows: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const { rows, close } = await store(mode);
  try {
    return await wanted(use(rows));
  } finally {
    close();
  }
}

export const keep = (queued: Queued): Promise<unknown> => within('readwrite', (rows) => rows.put(queued));
export const drop = (clientId: string): Promise<unknown> =>
  within('readwrite', (rows) => rows.delete(clientId));
export const all = (): Promise<Queued[]> =>
  within('readonly', (rows) => rows.getAll() as IDBRequest<Queued[]>);
