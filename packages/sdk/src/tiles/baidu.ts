import type { Projection } from './projection.ts';

/**
 * Baidu's plane: metres of its own, at level 18 one pixel each, and rows counted upwards from the equator. Published
 * with its map API as a polynomial for each 15 degrees of latitude: from, unit, coefficients.
 */
const bands: [from: number, unit: number, ...coefficients: number[]][] = [
  [
    45, 52.5, 4481351.045890365, -23393751.19931662, 79682215.47186455, -115964993.2797253, 97236711.15602145,
    -43661946.33752821, 8477230.501135234,
  ],
  [
    30, 37.5, 51751.86112841131, 3796837.749470245, 992013.7397791013, -1221952.21711287, 1340652.697009075,
    -620943.6990984312, 144416.9293806241,
  ],
  [
    15, 22.5, 278.2353980772752, 2485758.690035394, 6070.750963243378, 54821.18345352118, 9540.606633304236,
    -2710.55326746645, 1405.483844121726,
  ],
  [
    0, 7.45, 0.00369383431289, 823725.6402795718, 0.46104986909093, 2351.343141331292, 1.58060784298199,
    8.77738589078284, 0.37238884252424,
  ],
];

/** Metres by degree of longitude; of latitude it is the first guess. */
const degree = 111_320.70205;
const pixel = 2 ** -18;

function north(lat: number): number {
  const [, unit = 1, ...coefficients] = bands.find(([from]) => lat > from) ?? [];
  return coefficients.reduceRight((sum, coefficient) => sum * (lat / unit) + coefficient, 0);
}

export const baidu: Projection = {
  plane: ({ lng, lat }) => [lng * degree * pixel, -north(lat) * pixel],
  point: ([x, y]) => {
    let lat = 35;
    for (let step = 0; step < 30; step += 1)
      lat += ((-y / pixel - north(lat)) / degree) * Math.cos((lat * Math.PI) / 180);
    return { lng: x / pixel / degree, lat };
  },
  rows: (down) => [-1 - down, down],
};
