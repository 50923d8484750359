import type { PhotoVariant } from '@linli/core/photos/limits';
import { photoExpiry, photoUrl } from '@linli/core/photos/url';
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
      description: 'The photo as JPEG, for one to two hours.',
      resolve: ({ id }, _args, context) => signed(context, id, 'full'),
    }),
    thumbnailUrl: t.field({
      type: 'URL',
      description: 'The same, at most 480 points a side.',
      resolve: ({ id }, _args, context) => signed(context, id, 'thumbnail'),
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

function signed(context: Context, photoId: string, variant: PhotoVariant): string {
  const { keyring, publicUrl, clock } = servicesOf(context);
  return photoUrl(keyring, publicUrl, photoId, variant, photoExpiry(clock.now()));
}
