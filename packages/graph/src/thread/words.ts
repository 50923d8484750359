/** The words of an entry stand with the event that made it. */
export const words = { event: { select: { text: { select: { text: true, erasedAt: true } } } } } as const;

interface WithWords {
  event: { text: { text: string; erasedAt: Date | null } | null };
}

export function textOf({ event }: WithWords): string | null {
  return event.text?.erasedAt === null ? event.text.text : null;
}
