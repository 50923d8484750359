/** One of the errors that an error is wrapped in, or wraps, as its fields. */
export type ErrorLayer = Readonly<Record<string, unknown>>;

/** Errors arrive wrapped (Prisma around the adapter around `pg` around the socket): every layer, the outermost first. */
export function errorLayers(error: unknown, depth = 0): ErrorLayer[] {
  if (typeof error !== 'object' || error === null || depth > 8) return [];
  const layer = error as ErrorLayer;
  const inner = [layer.cause, layer.driverAdapterError, layer.meta];
  if (Array.isArray(layer.errors)) inner.push(...layer.errors);
  return [layer, ...inner.flatMap((next) => errorLayers(next, depth + 1))];
}

/** A field of a layer as text; nothing for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
