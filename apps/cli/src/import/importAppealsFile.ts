import { basename } from 'node:path';
import { system } from '@linli/core/actor';
import { importAppeals } from '@linli/core/appeals/import';
import { rehearse } from '@linli/core/imports/rehearse';
import { startImport } from '@linli/core/imports/session';
import type { Services } from '@linli/core/services';
import { UserError } from '../userError.ts';
import { appealReason } from './appealWords.ts';
import { checkColumns, withOverrides } from './columns.ts';
import { decodeAppeal } from './decodeAppeal.ts';
import { systems } from './decodePlace.ts';
import { ensurePlan } from './ensurePlan.ts';
import { type PlacedCount, placedCounts } from './placedCounts.ts';
import {
  type AppealPreset,
  appealFields,
  appealPresetFor,
  appealPresets,
  plainPreset,
} from './presets/appeals.ts';
import { firstRow } from './readers/open.ts';
import { runSession, type SessionResult } from './runSession.ts';
import type { SourceRow } from './sourceRow.ts';
import { tenantNames } from './tenantNames.ts';

export interface AppealsFileOptions {
  readonly file: string;
  /** Recognised by its columns if left out. */
  readonly preset?: string | undefined;
  readonly source?: string | undefined;
  /** Code of the tenant; that of the preset's own plan if left out. */
  readonly tenant?: string | undefined;
  readonly crs?: string | undefined;
  readonly map: readonly string[];
  readonly dryRun: boolean;
  readonly refusedFile: string;
}

export interface AppealsFileResult extends SessionResult {
  readonly preset: AppealPreset;
  /** Of everything that this file has brought, now and earlier: how many appeals lie in a place of which kind. */
  readonly placed: readonly PlacedCount[];
}

export async function importAppealsFile(
  services: Services,
  options: AppealsFileOptions,
  signal: AbortSignal,
): Promise<AppealsFileResult> {
  const first = await firstRow(options.file);
  const preset = choosePreset(options, first);
  const columns = withOverrides(preset.columns, appealFields, options.map);
  if (first) checkColumns(first, columns);
  const crs = options.crs?.toLowerCase() ?? 'wgs84';
  const coordinates = systems[crs];
  if (!coordinates) throw new UserError(`--crs ${crs} (${Object.keys(systems).join(', ')})`, 'BAD_OPTION');
  // The plan is about its own tenant: rows that are put elsewhere find only what is there.
  const plan = options.tenant === undefined || options.tenant === preset.plan?.code ? preset.plan : undefined;
  const tenantCode = options.tenant ?? plan?.code;
  if (tenantCode === undefined) throw new UserError('--tenant', 'BAD_OPTION');
  const source = options.source ?? preset.name;

  const run = async (within: Services): Promise<AppealsFileResult> => {
    if (plan) await ensurePlan(within, plan, `import:${source}`);
    const names = await tenantNames(within, tenantCode, plan);
    const { tenantId } = names;
    const mapping = { preset: preset.name, columns, crs };
    const session = startImport(within, { source, file: basename(options.file), noun: 'appeals', mapping });
    const result = await runSession(within, {
      path: options.file,
      session,
      refusedFile: options.refusedFile,
      reasonOf: appealReason,
      decode: (row) => decodeAppeal(row, { ...preset, columns, names, system: coordinates }),
      write: (rows) => importAppeals(within, system, { session, tenantId, rows }),
      signal,
    });
    return { ...result, preset, placed: await placedCounts(within, session, tenantId) };
  };
  return options.dryRun ? rehearse(services, run) : run(services);
}

function choosePreset({ preset, file, map }: AppealsFileOptions, first: SourceRow | undefined): AppealPreset {
  const names = appealPresets.map(({ name }) => name).join(', ');
  if (preset !== undefined) {
    const named = appealPresets.find(({ name }) => name === preset);
    if (!named) throw new UserError(`--preset ${preset} (${names})`, 'NO_SUCH_PRESET');
    return named;
  }
  const recognised = first && appealPresetFor(first);
  if (recognised) return recognised;
  if (map.length > 0) return { ...plainPreset, columns: {} };
  throw new UserError(`${file}: --preset ${names}, --map …`, 'UNKNOWN_KIND_OF_FILE');
}
