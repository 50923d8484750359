/** Small pieces from which the pictures are put together. */

export function fill(colour: string, x = 0, y = 0, width = 1280, height = 960): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
}

export function path(d: string, colour: string, more = ''): string {
  return `<path d="${d}" fill="${colour}" ${more}/>`;
}

export function line(d: string, colour: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;
}

export function disc(x: number, y: number, radius: number, colour: string, more = ''): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}" ${more}/>`;
}

/** A soft glow around a lamp. */
export function glow(id: string, x: number, y: number, radius: number, colour: string): string {
  return (
    `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity=".95"/>` +
    `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>` +
    disc(x, y, radius, `url(#${id})`)
  );
}

export function repeat(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

/** A passage seen along its length: ceiling, floor and two walls that run to the back. */
export function passage(ceiling: string, wall: string, floor: string, back: string): string {
  return (
    fill(wall) +
    path('M0 0H1280L860 330H420Z', ceiling) +
    path('M0 960H1280L860 620H420Z', floor) +
    path('M0 0L420 330V620L0 960Z', wall) +
    path('M1280 0L860 330V620L1280 960Z', wall, 'opacity=".82"') +
    fill(back, 420, 330, 440, 290) +
    line('M420 330L0 0M860 330L1280 0M420 620L0 960M860 620L1280 960', '#00000030', 4)
  );
}

/** Doors along both walls of a passage. */
export function cellarDoors(colour: string): string {
  return (
    path('M90 250L190 310V745L90 830Z', colour) +
    path('M260 360L330 398V650L260 700Z', colour) +
    path('M1190 250L1090 310V745L1190 830Z', colour) +
    path('M1020 360L950 398V650L1020 700Z', colour)
  );
}
