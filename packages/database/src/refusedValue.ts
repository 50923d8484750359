import { errorLayers, textOf } from './errorLayers.ts';

/** SQLSTATE: a NUL in a text, a text that is no value of its type, a figure or a day out of range. */
const sqlStates = /^(22021|22P02|22P05|22003|22007|22008)$/;

/** Prisma: a value that does not fit its column's type. */
const prismaCodes = new Set(['P2020', 'P2023', 'P2033']);

/** Whether an error means that a value could not even be looked up: no row can ever have it. */
export function isRefusedValue(error: unknown): boolean {
  return errorLayers(error).some((layer) => {
    const code = textOf(layer.code);
    return prismaCodes.has(code) || sqlStates.test(code) || sqlStates.test(textOf(layer.originalCode));
  });
}
