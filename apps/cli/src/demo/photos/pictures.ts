import { mendingScenes } from './mendingScenes.ts';
import { outdoorScenes } from './outdoorScenes.ts';
import { undergroundScenes } from './undergroundScenes.ts';

const scenes = { ...undergroundScenes, ...outdoorScenes, ...mendingScenes };

/** A drawn picture that stands where a resident or a member of staff would have taken a photo. */
export type Picture = keyof typeof scenes;

/** The picture as an SVG document. Drawn by hand: a photo of a real home has no place in a demo. */
export function svgOf(picture: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 960" width="1280" height="960">${scenes[picture]}</svg>`;
}

export const pictures = Object.keys(scenes) as Picture[];
