import { unquoted } from '../errors/unquoted.ts';

/** Where the worker tells what it could not do. Ids and messages only, never what people wrote. */
export interface WorkerLog {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}

export const consoleLog: WorkerLog = {
  info: (message, details = {}) => console.info(JSON.stringify({ level: 'info', message, ...details })),
  error: (message, details = {}) => console.error(JSON.stringify({ level: 'error', message, ...details })),
};

export function messageOf(error: unknown): string {
  return error instanceof Error ? unquoted(error) : typeof error;
}
