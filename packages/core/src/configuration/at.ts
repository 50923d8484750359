import { Prisma } from '@linli/database/generated/prisma/client';
import type { Statements } from '@linli/database/statements';
import { type ConfigurationValues, configurationShape, defaultConfiguration } from './shape.ts';

export interface EffectiveConfiguration {
  /** Null while the built-in defaults apply because nobody has configured anything. */
  readonly id: string | null;
  readonly values: ConfigurationValues;
}

/** The settings in force at a place and time: its own, else those of the nearest place above it, else the defaults. */
export async function configurationAt(
  tx: Statements,
  placeId: string | null,
  at: Date,
): Promise<EffectiveConfiguration> {
  if (placeId === null) return { id: null, values: defaultConfiguration };
  const [row] = await tx.$queryRaw<{ id: string; values: unknown }[]>`${nearestConfiguration(placeId, at)}`;
  return { id: row?.id ?? null, values: readValues(row?.values ?? null) };
}

/** The settings that an appeal was accepted under. */
export async function pinnedConfiguration(
  tx: Statements,
  appeal: AppealForSettings,
  now: Date,
): Promise<ConfigurationValues> {
  const [row] = await tx.$queryRaw<{ values: unknown }[]>`SELECT (${pinnedValues(appeal, now)}) AS values`;
  return readValues(row?.values ?? null);
}

interface AppealForSettings {
  readonly configurationId: string | null;
  readonly placeId: string | null;
}

/** The same as a part of a statement, to be read by {@link readValues}. */
export function pinnedValues({ configurationId, placeId }: AppealForSettings, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE WHEN ${configurationId}::uuid IS NULL
      THEN (SELECT n.values FROM (${nearestConfiguration(placeId, now)}) n)
      ELSE (SELECT c.values FROM configuration c WHERE c.id = ${configurationId}::uuid) END`;
}

/** Settings as a row has them; the defaults where there is none. */
export function readValues(values: unknown): ConfigurationValues {
  return values === null ? defaultConfiguration : configurationShape.parse(values);
}

/** The row of the nearest settings, as a part of a statement; it may name place and time by columns of its own. */
export function nearestConfiguration(placeId: string | Prisma.Sql | null, at: Date | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c.values
    FROM place_ancestor a JOIN configuration c ON c.place_id = a.ancestor_id
    WHERE a.place_id = ${placeId}::uuid
      AND c.valid_from <= ${at} AND (c.valid_to IS NULL OR c.valid_to > ${at})
    ORDER BY a.depth
    LIMIT 1`;
}
