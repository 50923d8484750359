import { afterAll, beforeAll, vi } from 'vitest';
import { closeMatrix, openMatrix } from './matrix/matrix.ts';

// A machine that does something else beside takes its time for tens of thousands of cells.
vi.setConfig({ testTimeout: 300_000 });

beforeAll(openMatrix);
afterAll(closeMatrix);

await import('./matrix/table.ts');
await import('./matrix/appeals.ts');
await import('./matrix/steps.ts');
await import('./matrix/receipts.ts');
await import('./matrix/people.ts');
await import('./matrix/tokens.ts');
await import('./matrix/categories.ts');
await import('./matrix/templates.ts');
await import('./matrix/sites.ts');
await import('./matrix/team.ts');
await import('./matrix/imports.ts');
await import('./matrix/postings.ts');
await import('./matrix/resources.ts');
await import('./matrix/apprenticeships.ts');
await import('./matrix/effect.ts');
await import('./matrix/handovers.ts');
await import('./matrix/deeds.ts');
await import('./matrix/methods.ts');
await import('./matrix/places.ts');
await import('./matrix/assets.ts');
await import('./matrix/roots.ts');
await import('./matrix/filing.ts');
