import { basename } from 'node:path';
import { system } from '@linli/core/actor';
import { type ImportedCategory, importCategories } from '@linli/core/categories/import';
import { rehearse } from '@linli/core/imports/rehearse';
import { startImport } from '@linli/core/imports/session';
import type { Services } from '@linli/core/services';
import { UserError } from '../userError.ts';
import { appealReason } from './appealWords.ts';
import { ensurePlan } from './ensurePlan.ts';
import { treeColumns } from './presets/categories.ts';
import { cityA } from './presets/teddy.ts';
import { firstRow } from './readers/open.ts';
import type { Decoded } from './runImport.ts';
import { runSession, type SessionResult } from './runSession.ts';
import type { SourceRow } from './sourceRow.ts';
import { tenantNames } from './tenantNames.ts';

export interface CategoriesFileOptions {
  readonly file: string;
  /** Code of the tenant; the city whose letters are sorted by the tree if left out. */
  readonly tenant?: string | undefined;
  /** Columns from the top down; those of the known tree if left out. */
  readonly levels?: readonly string[] | undefined;
  readonly dryRun: boolean;
  readonly refusedFile: string;
}

export async function importCategoriesFile(
  services: Services,
  options: CategoriesFileOptions,
  signal: AbortSignal,
): Promise<SessionResult> {
  const levels = options.levels ?? treeColumns;
  const first = await firstRow(options.file);
  const missing = first && levels.filter((level) => !(level in first.columns));
  if (missing?.length) throw new UserError(missing.join(', '), 'NO_SUCH_COLUMN');
  const plan = options.tenant === undefined || options.tenant === cityA.code ? cityA : undefined;

  const run = async (within: Services): Promise<SessionResult> => {
    const source = 'category-tree';
    if (plan) await ensurePlan(within, plan, `import:${source}`);
    const { tenantId } = await tenantNames(within, options.tenant ?? cityA.code, plan);
    const session = startImport(within, {
      source,
      file: basename(options.file),
      noun: 'categories',
      mapping: { levels: [...levels] },
    });
    return runSession(within, {
      path: options.file,
      session,
      refusedFile: options.refusedFile,
      reasonOf: appealReason,
      decode: (row) => decode(row, levels),
      write: (rows) => importCategories(within, system, { session, tenantId, rows }),
      signal,
    });
  };
  return options.dryRun ? rehearse(services, run) : run(services);
}

/** The names down to the first level that is empty. */
function decode({ columns }: SourceRow, levels: readonly string[]): Decoded<ImportedCategory> {
  const names = levels.map((level) => columns[level] ?? '');
  const end = names.indexOf('');
  const [top, ...below] = end < 0 ? names : names.slice(0, end);
  if (top === undefined) return { refusals: [{ code: 'REQUIRED', field: levels[0] ?? '' }] };
  return { item: { path: [top, ...below] } };
}
