import type { Drawn } from './projection.ts';

/** The size of the letters on the screen: the drawing is as wide as its place, so they are never scaled. */
export const letters = 13;
const gap = 4;
const line = letters + gap;

export interface Label {
  text: string;
  x: number;
  y: number;
}

/**
 * Which names are written on the drawing: shortened when the shape is narrow, left out when it is too narrow for three
 * letters or another name stands there already. The list beside the map has them all.
 */
export function labelsOf(drawn: readonly Drawn[], chosen: string | null): ReadonlyMap<string, Label> {
  const written: { left: number; right: number; y: number }[] = [];
  const labels = new Map<string, Label>();
  const rank = (shape: Drawn) => (shape.id === chosen ? 0 : shape.label.height);
  for (const shape of drawn.toSorted((a, b) => rank(a) - rank(b))) {
    const text = fit(shape.name, shape.label.width - 2 * gap);
    if (text === null) continue;
    const half = widthOf(text) / 2 + gap;
    const { x } = shape.label;
    const isFree = (y: number) =>
      !written.some(
        (other) => x - half < other.right && x + half > other.left && Math.abs(y - other.y) < line,
      );
    const y = linesOf(shape).find(isFree);
    if (y === undefined) continue;
    written.push({ left: x - half, right: x + half, y });
    labels.set(shape.id, { text, x, y });
  }
  return labels;
}

/** The middle, and the upper and the lower edge for a shape that others lie in; those come first. */
function linesOf({ label: { y, height } }: Drawn): number[] {
  const edge = height / 2 - line;
  return edge < line ? [y] : [y, y - edge, y + edge];
}

function fit(name: string, room: number): string | null {
  if (widthOf(name) <= room) return name;
  const shorter = [...name];
  while (shorter.length > 3) {
    shorter.pop();
    const text = `${shorter.join('')}…`;
    if (widthOf(text) <= room) return text;
  }
  return null;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letters * (/[\x20-\x7f…]/.test(letter) ? 0.6 : 1), 0);
}
