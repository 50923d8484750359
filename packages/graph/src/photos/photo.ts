import type { PhotoVariant } from '@linli/core/photos/limits';
import { type PhotoAudience, photoExpiry, photoUrl } from '@linli/core/photos/url';
import type { Photo } from '@linli/database/generated/prisma/client';
import { tenantOf } from '../access/tenant.ts';
import { openedBy } from '../appeals/tracked.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { batch } from '../loading/batch.ts';
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

async function signed(context: Context, photo: Photo, variant: PhotoVariant): Promise<string> {
  const { keyring, publicUrl, clock } = servicesOf(context);
  return photoUrl(
    keyring,
    publicUrl,
    photo.id,
    variant,
    photoExpiry(clock.now()),
    await audienceOf(context, photo),
  );
}

/**
 * Staff of the tenant, a token that reads the appeal, and the holder of the receipt are shown it as readers, all others
 * because it is published.
 */
async function audienceOf(context: Context, { appealId, tenantId }: Photo): Promise<PhotoAudience> {
  const opened = appealId !== null && openedBy(context, appealId) !== undefined;
  if (opened || tenantId === tenantOf(context)) return 'reader';
  if (appealId === null || context.actor.kind !== 'integration') return 'everybody';
  return (await readByToken(context, appealId)) ? 'reader' : 'everybody';
}

const readByToken = batch(async (context, appealIds): Promise<ReadonlyMap<string, true>> => {
  const rows = await servicesOf(context).database.appeal.findMany({
    where: { AND: [{ id: { in: [...appealIds] } }, visibleAppeals(context)] },
    select: { id: true },
  });
  return new Map(rows.map(({ id }) => [id, true]));
});
