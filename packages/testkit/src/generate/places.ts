import { addGround, type Ground } from './ground.ts';
import { type Cells, Lattice } from './lattice.ts';
import { placeName } from './names.ts';
import type { Block, Plan } from './plan.ts';
import { Random } from './random.ts';
import type { Rows } from './rows.ts';

const ladder = [
  { kind: 'DISTRICT', suffix: { zh: '区', en: 'District' }, digits: 2 },
  { kind: 'STREET', suffix: { zh: '街道', en: 'Subdistrict' }, digits: 3 },
  { kind: 'COMMUNITY', suffix: { zh: '社区', en: 'Community' }, digits: 3 },
  { kind: 'GRID', suffix: { zh: '网格', en: 'Grid' }, digits: 0 },
] as const;

/** Adds all districts with everything under them. */
export function generatePlaces(plan: Plan, rows: Rows): Ground[] {
  const { districts, streets, communities, grids } = plan.ladder;
  const blocks: readonly Block[] = [districts, streets, communities, grids];
  const [columns, height] = blocks.reduce(([x, y], [across, up]) => [x * across, y * up], [1, 1] as Block);
  const random = new Random(`${plan.seed}/places`);
  const lattice = new Lattice(random, columns, height);
  let named = 0;

  /** Cuts a block into the places of one rung, and each of them further. */
  function divide(rung: number, whole: Cells, parent: Ground | null): Ground[] {
    const [across, up] = blocks[rung] ?? [0, 0];
    const { kind, suffix, digits } = ladder[rung] ?? ladder[3];
    const size = { columns: whole.columns / across, rows: whole.rows / up };
    return Array.from({ length: across * up }, (_, index) => {
      const [column, row] = [index % across, Math.floor(index / across)];
      const cells = { x: whole.x + column * size.columns, y: whole.y + row * size.rows, ...size };
      const isGrid = kind === 'GRID';
      const ground = addGround(random, rows, {
        kind,
        name: isGrid ? { zh: `第${index + 1}网格`, en: `Grid ${index + 1}` } : placeName(named++, suffix),
        ...(!isGrid && { code: `${parent?.code ?? '9900'}${String(index + 1).padStart(digits, '0')}` }),
        parent,
        middle: lattice.middle(cells),
        ring: lattice.ring(cells),
      });
      if (!isGrid) divide(rung + 1, cells, ground);
      if (kind === 'COMMUNITY') addEstates(plan, random, ground, rows);
      return ground;
    });
  }
  return divide(0, { x: 0, y: 0, columns, rows: height }, null);
}

/** Estates stand in a community's grids, one beside the other; each has its buildings around it. */
function addEstates(plan: Plan, random: Random, community: Ground, rows: Rows): void {
  const grids = [...community.children];
  for (let index = 0; index < plan.estates; index++) {
    const grid = grids[index % grids.length];
    if (!grid) return;
    const middle = [grid.lng, grid.lat];
    const name = placeName(random.below(168), { zh: '家园', en: 'Homes' });
    const estate = addGround(random, rows, { kind: 'ESTATE', name, parent: community, middle });
    rows.estate_profile.push({
      placeId: estate.id,
      tenantId: estate.tenantId,
      management: random.chance(0.85) ? 'COMPANY' : 'SELF_MANAGED',
      households: 300 + random.below(2500),
    });
    for (let number = 1; number <= plan.buildings; number++) {
      addGround(random, rows, {
        kind: 'BUILDING',
        name: { zh: `${number}号楼`, en: `Building ${number}` },
        parent: estate,
        grid,
        middle: [grid.lng + random.between(-8e-4, 8e-4), grid.lat + random.between(-6e-4, 6e-4)],
      });
    }
  }
}
