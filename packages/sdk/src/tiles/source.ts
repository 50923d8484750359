import type { CoordinateSystem } from '../places/coordinates.ts';

/** A website's own map: addresses of tiles, one over the other, and whom to thank for them. */
export interface TileSource {
  urls: string[];
  system: CoordinateSystem;
  attribution: string;
}

/** The element's attributes. */
export interface TilesNamed {
  tiles?: string;
  tilesCrs?: string;
  tilesAttribution?: string;
}

const systems: readonly string[] = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] satisfies CoordinateSystem[];
const known = (name: string): name is CoordinateSystem => systems.includes(name);
const gaps = ['{z}', '{x}', '{y}', '{-y}', '{r}'];

/** What the element's attributes name, or what is wrong with them, for whoever wrote the page. */
export function sourceOf(named: TilesNamed): TileSource | string {
  const { tiles = '', tilesCrs: system = 'WGS-84', tilesAttribution: attribution = '' } = named;
  const urls = tiles.trim().split(/\s+/);
  for (const url of urls) {
    const unknown = url.match(/\{[^}]*\}/g)?.find((gap) => !gaps.includes(gap));
    if (unknown) return `tiles has ${unknown}, which is none of ${gaps.join(' ')}`;
    if (!/\{z\}/.test(url) || !/\{x\}/.test(url) || !/\{-?y\}/.test(url))
      return `tiles needs {z}, {x} and {y} or {-y} in each address, ${url} has not`;
  }
  if (!known(system)) return `tiles-crs has to be one of ${systems.join(', ')}, it is "${system}"`;
  if (!attribution.trim()) return 'tiles-attribution has to say whose map it is';
  return { urls, system, attribution };
}

/** The address of one tile; `down` is the row from the top, `up` the row from the bottom. */
export const addressOf = (template: string, z: number, x: number, down: number, up: number): string =>
  template.replace(/\{(-?[a-z])\}/g, (_, gap: string) =>
    gap === 'r' ? (devicePixelRatio > 1 ? '@2x' : '') : String({ z, x, y: down, '-y': up }[gap]),
  );
