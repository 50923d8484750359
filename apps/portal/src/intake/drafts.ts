const prefix = 'linli-draft-';

/** What was typed and not sent yet: it outlives a reload of this window, and nothing else. */
export function keepDraft(name: string, value: unknown): void {
  sessionStorage.setItem(prefix + name, JSON.stringify(value));
}

export function draftOf<Value>(name: string): Value | null {
  const kept = sessionStorage.getItem(prefix + name);
  return kept === null ? null : (JSON.parse(kept) as Value);
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(prefix + name);
}

/** After signing out nothing of it is left. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
