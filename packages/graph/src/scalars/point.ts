import { builder } from '../builder.ts';

export interface PointShape {
  lng: number;
  lat: number;
}

export const Point = builder.objectRef<PointShape>('Point').implement({
  description: 'A point in WGS-84.',
  fields: (t) => ({
    lng: t.exposeFloat('lng', { description: 'Longitude in degrees.' }),
    lat: t.exposeFloat('lat', { description: 'Latitude in degrees.' }),
  }),
});

export const PointInput = builder.inputType('PointInput', {
  description: 'A point in WGS-84.',
  fields: (t) => ({
    lng: t.float({ required: true, description: 'Longitude in degrees.' }),
    lat: t.float({ required: true, description: 'Latitude in degrees.' }),
  }),
});

/** Null unless both coordinates are there. */
export function pointOf(lng: number | null, lat: number | null): PointShape | null {
  return lng === null || lat === null ? null : { lng, lat };
}
