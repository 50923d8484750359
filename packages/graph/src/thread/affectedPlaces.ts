import { AppealType } from '../appeals/appeal.ts';
import { PublicAppealType } from '../appeals/publicAppeal.ts';
import { TrackedAppealType } from '../appeals/trackedAppeal.ts';
import { builder } from '../builder.ts';
import { PlaceType } from '../places/place.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';

const order = { orderBy: { placeId: 'asc' } } as const;
const names = {
  visibility: true,
  publication: { select: { retractedAt: true } },
  affectedPlaces: {
    ...order,
    select: { place: { select: { currentVersion: { select: { name: true } } } } },
  },
} as const;

interface Named {
  readonly visibility: string;
  readonly publication: { readonly retractedAt: Date | null } | null;
  readonly affectedPlaces: readonly { place: { currentVersion: { name: unknown } | null } }[];
}

/** Only of what is published: which buildings are concerned says where, and nobody knows who lives there better than neighbours. */
function publicNames({ visibility, publication, affectedPlaces }: Named) {
  if (visibility !== 'NORMAL' || publication?.retractedAt !== null) return [];
  return affectedPlaces.flatMap(({ place }) =>
    place.currentVersion ? [localized(place.currentVersion.name)] : [],
  );
}

builder.prismaObjectField(AppealType, 'affectedPlaces', (t) =>
  t.field({
    type: [PlaceType],
    description: 'The buildings that it concerns besides its own place (m55).',
    select: (_args, _context, nested) => ({
      affectedPlaces: { ...order, select: { place: nested(true) } },
    }),
    resolve: ({ affectedPlaces }) => affectedPlaces.map(({ place }) => place),
  }),
);

builder.prismaObjectField(TrackedAppealType, 'affectedPlaces', (t) =>
  t.field({
    type: [LocalizedTextType],
    description: 'Names of the buildings that it concerns, once it is published.',
    select: names,
    resolve: publicNames,
  }),
);

builder.prismaObjectField(PublicAppealType, 'affectedPlaces', (t) =>
  t.field({
    type: [LocalizedTextType],
    description: 'Names of the buildings that it concerns.',
    select: names,
    resolve: publicNames,
  }),
);
