import { basename } from 'node:path';
import { system } from '@linli/core/actor';
import { rehearse } from '@linli/core/imports/rehearse';
import { startImport } from '@linli/core/imports/session';
import { readDate } from '@linli/core/places/dates';
import { type FinishedPlaces, finishPlaces } from '@linli/core/places/import/finishPlaces';
import { importPlaces } from '@linli/core/places/import/importPlaces';
import type { PlaceNews } from '@linli/core/places/import/rows';
import type { Services } from '@linli/core/services';
import { UserError } from '../userError.ts';
import { checkColumns, withOverrides } from './columns.ts';
import { decodePlace, systems } from './decodePlace.ts';
import { type PlacePreset, placeFields, placePresets, presetFor } from './presets/places.ts';
import { showProgress } from './progress.ts';
import { firstRow, openSource } from './readers/open.ts';
import { RefusedFile } from './refusedFile.ts';
import { type ImportCounts, runImport } from './runImport.ts';
import { reasonOf } from './words.ts';

export interface PlacesFileOptions {
  readonly file: string;
  /** Recognised by its columns if left out. */
  readonly preset?: string | undefined;
  readonly source?: string | undefined;
  readonly crs?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly map: readonly string[];
  readonly dryRun: boolean;
  /** Ends the streets that a complete list no longer has. */
  readonly endUnlisted: boolean;
  readonly refusedFile: string;
}

export interface PlacesFileResult extends FinishedPlaces {
  readonly preset: PlacePreset;
  readonly counts: ImportCounts;
  readonly refusedFile: string | undefined;
  readonly interrupted: boolean;
}

/** Small enough that Ctrl-C is answered soon, large enough that the transactions do not show. */
const BATCH = 500;

export async function importPlacesFile(
  services: Services,
  options: PlacesFileOptions,
  signal: AbortSignal,
): Promise<PlacesFileResult> {
  const first = await firstRow(options.file);
  const preset = choosePreset(options, first);
  const columns = withOverrides(preset.columns, placeFields, options.map);
  if (first) checkColumns(first, columns);
  const validFrom = readDate(options.validFrom ?? preset.validFrom);
  if (!validFrom) throw new UserError(`--valid-from ${options.validFrom} (YYYY-MM-DD)`, 'BAD_OPTION');
  const declared = options.crs === undefined ? undefined : systems[options.crs.toLowerCase()];
  if (options.crs !== undefined && !declared) {
    throw new UserError(`--crs ${options.crs} (${Object.keys(systems).join(', ')})`, 'BAD_OPTION');
  }
  const reading = { ...preset, columns, system: { declared, usual: preset.system } };
  const terms = { validFrom, timeZone: options.timeZone ?? 'Asia/Shanghai' };

  const run = async (within: Services): Promise<PlacesFileResult> => {
    const source = openSource(options.file);
    const file = basename(options.file);
    const session = startImport(within, {
      source: options.source ?? preset.name,
      file,
      noun: 'places',
      mapping: {
        preset: preset.name,
        columns,
        crs: options.crs ?? null,
        validFrom: validFrom.toISOString().slice(0, 10),
      },
    });
    const refused = new RefusedFile(options.refusedFile, source.unit, reasonOf);
    const progress = showProgress(source.size);
    const news: PlaceNews[] = [];
    try {
      const counts = await runImport({
        source,
        decode: (row) => decodePlace(row, reading),
        write: async (rows) => {
          const batch = await importPlaces(within, system, { session, ...terms, rows });
          news.push(...batch.news);
          return batch.outcomes;
        },
        batchSize: BATCH,
        onRefused: (row, refusals) => refused.add(row, refusals),
        onProgress: () => progress.update(source.bytesRead()),
        signal,
      });
      const interrupted = signal.aborted;
      const unlisted = !preset.complete || interrupted ? 'ignore' : options.endUnlisted ? 'end' : 'report';
      const finished = await finishPlaces(within, system, {
        session,
        validFrom,
        unlisted,
        outlines: preset.outlines,
      });
      return {
        preset,
        counts,
        news: [...news, ...finished.news],
        problems: finished.problems,
        refusedFile: refused.close(),
        interrupted,
      };
    } finally {
      progress.stop();
      refused.close();
    }
  };
  return options.dryRun ? rehearse(services, run) : run(services);
}

function choosePreset(
  { preset, file }: PlacesFileOptions,
  first: Awaited<ReturnType<typeof firstRow>>,
): PlacePreset {
  const names = placePresets.map(({ name }) => name).join(', ');
  if (preset !== undefined) {
    const named = placePresets.find(({ name }) => name === preset);
    if (!named) throw new UserError(`--preset ${preset} (${names})`, 'NO_SUCH_PRESET');
    return named;
  }
  const recognised = first && presetFor(first);
  if (!recognised) throw new UserError(`${file}: --preset ${names}`, 'UNKNOWN_KIND_OF_FILE');
  return recognised;
}
