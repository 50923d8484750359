/** Where the server tells what its operator must know, one JSON object a line. Never what people wrote. */
export interface Log {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}

export const consoleLog: Log = {
  info: (message, details) => console.info(line('info', message, details)),
  error: (message, details) => console.error(line('error', message, details)),
};

function line(level: string, message: string, details: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ at: new Date().toISOString(), level, message, ...details });
}
