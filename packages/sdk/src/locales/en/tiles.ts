import type { tiles as zh } from '../zh-CN/tiles.ts';

export const tiles: typeof zh = {
  tilesLabel: 'Map: move with the arrow keys, zoom with plus and minus, Enter marks the spot in the middle',
  tilesNote: 'Touch the map to mark the spot. The list below serves as well.',
  tilesNearer: 'Zoom in',
  tilesFarther: 'Zoom out',
  tilesFailed: 'The map could not be opened; here is the plan. Try again when the network is better.',
};
