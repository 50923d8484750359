import { partsOfVisit } from '@linli/core/thread/recordSiteVisit';
import { AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PersonType } from '../people/person.ts';
import { PhotoType } from '../photos/photo.ts';
import { SiteVisitResultEnum } from './enums.ts';
import { textOf, words } from './words.ts';

const parts = { ...words, hypothesisEnd: true, testEnd: true } as const;

export const SiteVisitType = builder.prismaNode('SiteVisit', {
  description: 'Somebody looked on the spot (m10, m55); what was ruled out is kept too.',
  authScopes: { appealReader: true },
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, appeal: visibleAppeals(context) }),
  fields: (t) => {
    const part = (name: 'hypothesis' | 'test' | 'finding', description: string) =>
      t.string({
        nullable: true,
        description,
        select: parts,
        resolve: (visit) => partsOfVisit(visit, textOf(visit))[name],
      });
    const photos = (of: 'beforePhotoIds' | 'afterPhotoIds', description: string) =>
      t.prismaField({
        type: [PhotoType],
        description,
        select: { beforePhotoIds: true, afterPhotoIds: true },
        resolve: (query, visit, _args, context) =>
          servicesOf(context).database.photo.findMany({
            ...query,
            where: { id: { in: visit[of] }, storedAt: { not: null }, erasedAt: null },
            orderBy: { id: 'asc' },
          }),
      });
    return {
      appeal: t.relation('appeal', { type: AppealType, description: 'In which appeal.' }),
      visitedAt: t.expose('visitedAt', { type: 'DateTime', description: 'When somebody was there.' }),
      result: t.expose('result', { type: SiteVisitResultEnum, description: 'What came of it.' }),
      hypothesis: part('hypothesis', 'What was suspected; null once erased.'),
      test: part('test', 'How it was tested; null once erased.'),
      finding: part('finding', 'What was found, or what comes next.'),
      verifies: t.boolean({
        description: 'That it is done was verified by this visit (m11).',
        select: { verifiedById: true },
        resolve: ({ verifiedById }) => verifiedById !== null,
      }),
      photosBefore: photos('beforePhotoIds', 'As it was found.'),
      photosAfter: photos('afterPhotoIds', 'As it was left.'),
      person: t.prismaField({
        type: PersonType,
        nullable: true,
        description: 'Who entered it.',
        select: { event: { select: { personId: true } } },
        resolve: (query, { event: { personId } }, _args, context) =>
          personId === null
            ? null
            : servicesOf(context).database.person.findUnique({ ...query, where: { id: personId } }),
      }),
    };
  },
});

builder.prismaObjectField(AppealType, 'siteVisits', (t) =>
  t.relation('siteVisits', {
    type: SiteVisitType,
    query: { orderBy: [{ visitedAt: 'asc' }, { id: 'asc' }] },
    description: 'Visits to the spot, the earliest first.',
  }),
);
