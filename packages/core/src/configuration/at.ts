import type { Statements } from '@linli/database/statements';
import type { Transaction } from '../services.ts';
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
  const rows = await tx.$queryRaw<{ id: string; values: unknown }[]>`
    SELECT c.id, c.values
    FROM place_ancestor a JOIN configuration c ON c.place_id = a.ancestor_id
    WHERE a.place_id = ${placeId}::uuid
      AND c.valid_from <= ${at} AND (c.valid_to IS NULL OR c.valid_to > ${at})
    ORDER BY a.depth
    LIMIT 1`;
  const row = rows[0];
  if (row === undefined) return { id: null, values: defaultConfiguration };
  return { id: row.id, values: configurationShape.parse(row.values) };
}

/** The settings that an appeal was accepted under. */
export async function pinnedConfiguration(
  tx: Transaction,
  appeal: { readonly configurationId: string | null; readonly placeId: string | null },
  now: Date,
): Promise<ConfigurationValues> {
  if (appeal.configurationId === null) return (await configurationAt(tx, appeal.placeId, now)).values;
  const row = await tx.configuration.findUniqueOrThrow({ where: { id: appeal.configurationId } });
  return configurationShape.parse(row.values);
}
