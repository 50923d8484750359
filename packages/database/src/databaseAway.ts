import { errorLayers, textOf } from './errorLayers.ts';

/** What the operating system says when nobody answers at the other end. */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** SQLSTATE: connection exceptions (08…), shutdown and start-up (57P01–57P03), too many connections (53300). */
const sqlStates = /^(08...|57P0[123]|53300)$/;

/** Prisma: unreachable, timed out, closed, pool exhausted. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037']);

/** What `pg` and the driver adapter say without any code. */
const messages =
  /connection terminated|timeout exceeded when trying to connect|server closed the connection|client has encountered a connection error|unable to start a transaction in the given time/i;

const adapterKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);

/** Whether an error means that the database cannot be reached just now, so that the same call may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  return errorLayers(error).some((layer) => {
    const code = textOf(layer.code);
    const state = textOf(layer.originalCode);
    return (
      socketCodes.has(code) ||
      sqlStates.test(code) ||
      sqlStates.test(state) ||
      prismaCodes.has(code) ||
      adapterKinds.has(textOf(layer.kind)) ||
      messages.test(textOf(layer.message))
    );
  });
}
