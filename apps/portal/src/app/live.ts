import { useSyncExternalStore } from 'react';

/** Whether live updates flow, and how often they came back after a break (lists read themselves anew then). */
interface Live {
  up: boolean;
  returns: number;
}

let live: Live = { up: true, returns: 0 };
const listeners = new Set<() => void>();

export function setLive(up: boolean, again: boolean): void {
  live = { up, returns: live.returns + (again ? 1 : 0) };
  for (const listener of listeners) listener();
}

export function useLive(): Live {
  return useSyncExternalStore(subscribe, () => live);
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
