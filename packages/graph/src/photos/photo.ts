import type { PhotoVariant } from '@linli/core/photos/limits';
import { photoReaderOf } from '@linli/core/photos/reader';
import { type PhotoAudience, photoExpiry, photoUrl } from '@linli/core/photos/url';
import type { Photo } from '@linli/database/generated/prisma/client';
import { openedBy } from '../appeals/tracked.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { PhotoUseEnum } from './enums.ts';

export const PhotoType = builder.prismaNode('Photo', {
  description: 'A photo of an appeal. Its addresses are signed and expire: ask again, do not keep them.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({
    id,
    storedAt: { not: null },
    erasedAt: null,
    appeal: visibleAppeals(context),
  }),
  fields: (t) => ({
    use: t.expose('use', { type: PhotoUseEnum, description: 'What it is for.' }),
    url: t.field({
      type: 'URL',
      description: 'The photo as JPEG, for half an hour to an hour, as long as the caller may see it.',
      resolve: (photo, _args, context) => signed(context, photo, 'full'),
    }),
    thumbnailUrl: t.field({
      type: 'URL',
      description: 'The same, at most 480 points a side.',
      resolve: (photo, _args, context) => signed(context, photo, 'thumbnail'),
    }),
    width: t.int({ description: 'Points across.', resolve: ({ width }) => width ?? 0 }),
    height: t.int({ description: 'Points down.', resolve: ({ height }) => height ?? 0 }),
    takenAt: t.expose('takenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken, as the file claimed.',
    }),
    published: t.boolean({
      description: 'Whether staff have published it.',
      resolve: ({ publishedAt }) => publishedAt !== null,
    }),
  }),
});

function signed(context: Context, photo: Photo, variant: PhotoVariant): string {
  const { keyring, publicUrl, clock } = servicesOf(context);
  return photoUrl(
    keyring,
    publicUrl,
    photo.id,
    variant,
    photoExpiry(clock.now()),
    audienceOf(context, photo),
  );
}

/**
 * Staff of the tenant, its tokens and the holder of the receipt are named in the address, which then ends with what they
 * may see; all others are shown it because it is published.
 */
function audienceOf(context: Context, { appealId, tenantId }: Photo): PhotoAudience {
  const opened = appealId === null ? undefined : openedBy(context, appealId);
  const { actor } = context;
  const reader = opened ?? ('tenantId' in actor && actor.tenantId === tenantId ? actor : null);
  return (reader && photoReaderOf(reader)) ?? 'everybody';
}
