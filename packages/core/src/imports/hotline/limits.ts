export const hotlineLimits = {
  bytes: 10 * 1024 * 1024,
  /** What an XLSX may unfold to. */
  unpackedBytes: 100 * 1024 * 1024,
  rows: 10_000,
  columns: 60,
  /** The longest cell that a spreadsheet has. */
  cell: 32_767,
  fileName: 200,
  mappingName: 50,
  orderNumber: 64,
  ticketMinutes: 30,
  /** So long the file is kept, whether it was imported or not: to mend what was refused. */
  keepDays: 7,
  /** Rows that one job of the worker takes before it makes room for others. */
  rowsPerJob: 500,
  /** An import that runs and has not taken a row for so long may be started again by hand. */
  stalledMinutes: 10,
  samples: 5,
} as const;

/** The key of an import's sealed file in the file store. */
export function hotlineFileKey(tenantId: string, importId: string): string {
  return `imports/${tenantId}/${importId}`;
}
