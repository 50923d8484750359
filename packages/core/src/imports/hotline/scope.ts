import type { Place } from '@linli/database/generated/prisma/client';
import { type EffectiveCategory, offeredCategories } from '../../categories/offered.ts';
import { configurationAt } from '../../configuration/at.ts';
import type { LocalizedText } from '../../localized.ts';
import type { Transaction } from '../../services.ts';

/** What the rows of a file can refer to: read once for all of them. */
export interface HotlineScope {
  readonly tenantId: string;
  readonly timeZone: string;
  readonly now: Date;
  /** Older than this is a slip of the columns. */
  readonly earliest: Date;
  /** Where everything belongs that says nothing narrower. */
  readonly place: Place;
  /** By name and code; null where two have that name. */
  readonly categories: ReadonlyMap<string, EffectiveCategory | null>;
  readonly places: ReadonlyMap<string, Place | null>;
}

export async function loadScope(
  tx: Transaction,
  { tenantId, placeId }: { readonly tenantId: string; readonly placeId: string },
  now: Date,
): Promise<HotlineScope> {
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  const { values } = await configurationAt(tx, placeId, now);
  const earliest = new Date(now);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - values.occurredYearsBack);
  const under = await tx.place.findMany({
    where: { tenantId, ancestors: { some: { ancestorId: placeId } }, currentVersionId: { not: null } },
    include: { currentVersion: { include: { parent: { include: { currentVersion: true } } } } },
  });
  const offered = await offeredCategories(tx, { tenantId, at: now });
  return {
    tenantId,
    timeZone,
    now,
    earliest,
    place: await tx.place.findUniqueOrThrow({ where: { id: placeId } }),
    categories: byName(
      offered
        .filter(({ version }) => version.offered)
        .map((one) => [one, [one.category.code, ...namesOf(one.version.name)]] as const),
    ),
    places: byName(
      under.map(({ currentVersion, ...place }) => {
        const own = namesOf(currentVersion?.name);
        const [above = ''] = namesOf(currentVersion?.parent?.currentVersion?.name);
        // A building is written with its estate, since every estate has a first one.
        const whole = own.map((name) => `${above}${name}`);
        return [place, [currentVersion?.code ?? '', ...own, ...whole]] as const;
      }),
    ),
  };
}

/** Names are compared without spaces and in one form, as people type them. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

/** The place whose name an address holds: the longest, if no other is as long. */
export function placeInAddress({ places }: HotlineScope, address: string): Place | null {
  const written = nameKey(address);
  const hits = [...places].filter(([name, place]) => place && name.length > 3 && written.includes(name));
  const longest = Math.max(0, ...hits.map(([name]) => name.length));
  const best = new Map(
    hits.flatMap(([name, place]) => (name.length === longest && place ? [[place.id, place]] : [])),
  );
  return best.size === 1 ? ([...best.values()][0] ?? null) : null;
}

function namesOf(name: unknown): string[] {
  return typeof name === 'object' && name !== null ? Object.values(name as LocalizedText) : [];
}

function byName<Row>(rows: readonly (readonly [Row, readonly string[]])[]): Map<string, Row | null> {
  const map = new Map<string, Row | null>();
  for (const [row, names] of rows) {
    for (const key of new Set(names.map(nameKey))) {
      if (key !== '') map.set(key, map.has(key) ? null : row);
    }
  }
  return map;
}
