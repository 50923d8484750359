export interface Said {
  readonly text: { readonly text: string; readonly erasedAt: Date | null } | null;
}

/** The words of an event, as long as they are there. */
export function saidOf(event: Said | null): string | null {
  return event?.text?.erasedAt === null ? event.text.text : null;
}
