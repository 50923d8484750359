import type { FieldFault } from '../errors/errors.ts';

interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly retiredAt: Date | null;
}

/** A form on a phone can go so many steps down. */
export const deepest = 4;

/** Why a category cannot stand under another: unknown, switched off, below itself, or too deep down. */
export function parentFaults(
  nodes: readonly Node[],
  id: string | null,
  parentId: string | null,
  now: Date,
): FieldFault[] {
  if (parentId === null) return [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = byId.get(parentId);
  if (!parent) return [{ path: ['parent'], code: 'UNKNOWN' }];
  const above: string[] = [];
  for (let at: string | null = parentId; at && !above.includes(at); at = byId.get(at)?.parentId ?? null)
    above.push(at);
  if (id !== null && above.includes(id)) return [{ path: ['parent'], code: 'INVALID' }];
  if (parent.retiredAt && parent.retiredAt <= now) return [{ path: ['parent'], code: 'EXPIRED' }];
  const height = id === null ? 1 : heightOf(nodes, id);
  if (above.length + height > deepest) {
    return [{ path: ['parent'], code: 'OUT_OF_RANGE', params: { limit: deepest } }];
  }
  return [];
}

function heightOf(nodes: readonly Node[], id: string): number {
  const below = nodes.filter((node) => node.parentId === id && node.id !== id);
  return 1 + Math.max(0, ...below.map((node) => heightOf(nodes, node.id)));
}
