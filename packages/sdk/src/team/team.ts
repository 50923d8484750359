import type { LinliTeamQuery } from '../generated/operations.ts';

export type Team = NonNullable<LinliTeamQuery['placeTeam']>;
export type Member = Team['members'][number];
export type Grid = Team['grids'][number];

export interface Choice {
  value: string;
  label: string;
}

/** By building where the office has entered any, else by grid: residents know where they live, not in which grid that is. */
export function gridChoices(grids: readonly Grid[]): { byBuilding: boolean; list: Choice[] } {
  const buildings = grids.flatMap(({ id, buildings: all }) =>
    all.map(({ text }) => ({ value: id, label: text })),
  );
  const order = new Intl.Collator('zh', { numeric: true });
  return buildings.length > 0
    ? { byBuilding: true, list: buildings.sort((a, b) => order.compare(a.label, b.label)) }
    : { byBuilding: false, list: grids.map(({ id, name }) => ({ value: id, label: name.text })) };
}

/** Where somebody of a grid is responsible, in words: its buildings, or its name. */
export function whereOf({ gridIds }: Member, grids: readonly Grid[], dash: string): string {
  const own = grids.filter(({ id }) => gridIds.includes(id));
  const order = new Intl.Collator('zh', { numeric: true });
  const buildings = own.flatMap(({ buildings: all }) => all.map(({ text }) => text)).sort(order.compare);
  return (buildings.length > 0 ? buildings : own.map(({ name }) => name.text)).join(dash);
}
