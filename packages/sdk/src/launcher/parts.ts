/** What a launcher can open. */
export type Opens = 'report' | 'status' | 'nearby';

const parts: Record<Opens, () => Promise<unknown>> = {
  report: () => import('../linli-report.ts'),
  status: () => import('../linli-status.ts'),
  nearby: () => import('../linli-nearby.ts'),
};

/** Loads an element's definition, as the bundle around it has it. */
export const loadPart = (_launcher: HTMLElement, name: Opens): Promise<unknown> => parts[name]();
