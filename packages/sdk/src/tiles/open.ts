import type { MapHost } from '../places/map.ts';
import type { Outlined } from '../places/shapes.ts';
import { areaOf } from './area.ts';
import { projectionOf } from './projection.ts';
import { sourceOf, type TilesNamed } from './source.ts';
import type { TileMap } from './TileMap.ts';

/**
 * The map that the page names. Undefined where nothing says what it should show, or the page names it wrongly, which
 * it is told. `fail` is called when the map cannot be shown after all.
 */
export async function openTiles(
  host: MapHost & TilesNamed,
  places: Outlined[],
  fail: () => void,
): Promise<TileMap | undefined> {
  const source = sourceOf(host);
  if (typeof source === 'string') {
    console.error(`linli: the map is not used: ${source}`);
    host.emit('error', { code: 'TILES_INVALID' });
    return undefined;
  }
  const [projection, { TileMap: Opened }] = await Promise.all([
    projectionOf(source.system),
    import('./TileMap.ts'),
  ]);
  const area = areaOf(places, projection);
  return area && new Opened(host, source, projection, area, fail);
}
