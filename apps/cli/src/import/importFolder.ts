import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { rehearse } from '@linli/core/imports/rehearse';
import type { Services } from '@linli/core/services';
import { UserError } from '../userError.ts';
import { importAppealsFile } from './importAppealsFile.ts';
import { importCategoriesFile } from './importCategoriesFile.ts';
import { importPlacesFile, type PlacesFileResult } from './importPlacesFile.ts';
import type { PlacedCount } from './placedCounts.ts';
import { appealPresetFor, appealPresets } from './presets/appeals.ts';
import { isCategoryTree } from './presets/categories.ts';
import { placePresets, presetFor } from './presets/places.ts';
import { firstRow } from './readers/open.ts';
import type { SessionResult } from './runSession.ts';
import type { SourceRow } from './sourceRow.ts';

export interface FolderOptions {
  readonly folder: string;
  readonly dryRun: boolean;
  /** Where the refused rows go. */
  readonly refusedFolder: string;
}

export interface FolderEntry {
  readonly file: string;
  readonly noun: Noun;
  readonly seconds: number;
  readonly result: Pick<SessionResult, 'counts' | 'refusedFile'>;
  /** What an import of places found out beyond its rows. */
  readonly places?: Pick<PlacesFileResult, 'news' | 'problems'>;
  readonly placed?: readonly PlacedCount[];
}

export interface FolderResult {
  readonly entries: readonly FolderEntry[];
  /** Files whose columns nothing here knows. */
  readonly leftOut: readonly string[];
  readonly interrupted: boolean;
}

export type Noun = 'places' | 'categories' | 'appeals';

/** What a file is and when its turn comes: places before what lies in them, categories before what they sort. */
interface Recognised {
  readonly noun: Noun;
  readonly turn: number;
}

/** Imports every file of a folder that is recognised by its columns, in the order in which they build on each other. */
export async function importFolder(
  services: Services,
  options: FolderOptions,
  signal: AbortSignal,
  onEntry: (entry: FolderEntry) => void,
): Promise<FolderResult> {
  const { folder, refusedFolder, dryRun } = options;
  const found = await Promise.all(
    filesUnder(folder).map(async (path) => ({ path, known: await recognise(path) })),
  );
  const turns = found.flatMap(({ path, known }) => (known ? [{ path, ...known }] : []));
  turns.sort((a, b) => a.turn - b.turn || (a.path < b.path ? -1 : 1));

  const run = async (within: Services): Promise<FolderEntry[]> => {
    const entries: FolderEntry[] = [];
    for (const { path, noun } of turns) {
      if (signal.aborted) break;
      const began = performance.now();
      const refusedFile = join(refusedFolder, `${basename(path)}.refused.csv`);
      const imported = await importFile(within, noun, { file: path, refusedFile }, signal);
      const seconds = (performance.now() - began) / 1000;
      const entry = { file: relative(folder, path), noun, seconds, ...imported };
      entries.push(entry);
      onEntry(entry);
    }
    return entries;
  };
  const entries = dryRun ? await rehearse(services, run) : await run(services);
  const leftOut = found.flatMap(({ path, known }) => (known ? [] : relative(folder, path)));
  return { entries, leftOut, interrupted: signal.aborted };
}

async function importFile(
  services: Services,
  noun: Noun,
  options: { readonly file: string; readonly refusedFile: string },
  signal: AbortSignal,
): Promise<Pick<FolderEntry, 'result' | 'places' | 'placed'>> {
  const terms = { ...options, map: [], dryRun: false };
  switch (noun) {
    case 'places': {
      // A folder with old outlines and a complete new list means the list: what it no longer has must not take in estates.
      const result = await importPlacesFile(services, { ...terms, endUnlisted: true }, signal);
      return { result, places: result };
    }
    case 'categories':
      return { result: await importCategoriesFile(services, terms, signal) };
    case 'appeals': {
      const result = await importAppealsFile(services, terms, signal);
      return { result, placed: result.placed };
    }
  }
}

function filesUnder(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(folder, 'NO_SUCH_FOLDER');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(csv|json|geojson)$/i.test(name))
    .map((name) => join(folder, name))
    .sort();
}

async function recognise(path: string): Promise<Recognised | undefined> {
  const first = await firstRowOrNothing(path);
  if (!first) return undefined;
  const places = presetFor(first);
  if (places) return { noun: 'places', turn: placePresets.indexOf(places) };
  if (isCategoryTree(first)) return { noun: 'categories', turn: placePresets.length };
  const appeals = appealPresetFor(first);
  if (appeals?.plan)
    return { noun: 'appeals', turn: placePresets.length + 1 + appealPresets.indexOf(appeals) };
  return undefined;
}

/** A JSON file that is no list of entries is none of ours, and no fault either. */
async function firstRowOrNothing(path: string): Promise<SourceRow | undefined> {
  try {
    return await firstRow(path);
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error) || 'syscall' in error) throw error;
    return undefined;
  }
}
