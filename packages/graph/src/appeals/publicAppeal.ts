import { timelineOf } from '@linli/core/appeals/timeline';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { PhotoType } from '../photos/photo.ts';
import { Point, pointOf } from '../scalars/point.ts';
import { faceColumns } from './columns.ts';
import { AppealFace } from './face.ts';
import { TimelineEntryType } from './timeline.ts';

const publication = { publication: { select: { title: true, summary: true, publishedAt: true } } } as const;

export const PublicAppealType = builder.prismaObject('Appeal', {
  variant: 'PublicAppeal',
  description: 'An appeal as everybody sees it, once staff have published a title and summary.',
  interfaces: [AppealFace],
  select: faceColumns,
  fields: (t) => ({
    title: t.string({
      description: 'Title, written by staff.',
      select: publication,
      resolve: (appeal) => appeal.publication?.title ?? '',
    }),
    summary: t.string({
      description: 'Summary, written by staff.',
      select: publication,
      resolve: (appeal) => appeal.publication?.summary ?? '',
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'Since when.',
      select: publication,
      resolve: (appeal) => appeal.publication?.publishedAt ?? appeal.recordedAt,
    }),
    centroid: t.field({
      type: Point,
      nullable: true,
      description: 'Centre of its grid or building; never the point itself.',
      select: { place: { select: { currentVersion: { select: { centroidLng: true, centroidLat: true } } } } },
      resolve: ({ place }) =>
        place?.currentVersion
          ? pointOf(place.currentVersion.centroidLng, place.currentVersion.centroidLat)
          : null,
    }),
    photos: t.relation('photos', {
      type: PhotoType,
      query: { where: { publishedAt: { not: null }, erasedAt: null }, orderBy: { id: 'asc' } },
      description: 'Photos that staff have published.',
    }),
    timeline: t.field({
      type: [TimelineEntryType],
      description: 'What has happened, oldest first.',
      resolve: (appeal, _args, context) => timelineOf(servicesOf(context), appeal.id, 'everybody'),
    }),
  }),
});

export const [PublicAppealConnection, PublicAppealEdge] = connectionOf(
  PublicAppealType,
  'PublicAppeal',
  'published appeals',
);
