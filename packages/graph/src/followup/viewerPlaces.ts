import type { Action } from '@linli/core/access/actions';
import { reachOf } from '@linli/core/access/reach';
import { ViewerType } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PlaceType } from '../places/place.ts';

builder.objectFields(ViewerType, (t) => {
  const placesFor = (action: Action, description: string) =>
    t.prismaField({
      type: [PlaceType],
      description,
      resolve: (query, { actor }, _args, context) =>
        servicesOf(context).database.place.findMany({
          ...query,
          where: { id: { in: [...reachOf(actor, action).placeIds] } },
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
        }),
    });
  return {
    filingPlaces: placesFor(
      'fileAppeal',
      'Where the viewer files appeals for others, with everything under it.',
    ),
    templatePlaces: placesFor(
      'manageTemplates',
      'Where the viewer keeps text templates, with everything under it: `createTextTemplate`.',
    ),
    sitePlaces: placesFor(
      'manageSites',
      'Where the viewer sets up websites that embed widgets, with everything under it: `createSite`.',
    ),
    importPlaces: placesFor(
      'importHotline',
      'Where the viewer brings in files of the 12345 hotline, with everything under it: `hotlineImports`.',
    ),
    organizingPlaces: placesFor(
      'managePostings',
      'Where the viewer organizes batches of secretaries, with everything under it: `createBatch`.',
    ),
    ratePlaces: placesFor('readRates', 'Where the viewer reads rates, with everything under it: `rates`.'),
    returnVisitPlaces: placesFor(
      'recordReturnVisit',
      'Where the viewer asks how it turned out, with everything under it: `returnVisitQueue`.',
    ),
  };
});
