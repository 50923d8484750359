/** A patch of ground in WGS-84: south-west corner and side, in degrees. */
export interface Patch {
  readonly lng: number;
  readonly lat: number;
  readonly side: number;
}

export function outlineOf({ lng, lat, side }: Patch) {
  const [east, north] = [lng + side, lat + side];
  const ring = [
    [lng, lat],
    [east, lat],
    [east, north],
    [lng, north],
    [lng, lat],
  ];
  return { geometry: { type: 'Polygon', coordinates: [ring] }, system: 'WGS84' as const };
}

/** The n-th of sixteen equal squares of a patch. */
export function part({ lng, lat, side }: Patch, index: number): Patch {
  const small = side / 4;
  return { lng: lng + (index % 4) * small, lat: lat + (Math.floor(index / 4) % 4) * small, side: small };
}

export function middle({ lng, lat, side }: Patch): { lng: number; lat: number } {
  return { lng: lng + side / 2, lat: lat + side / 2 };
}
