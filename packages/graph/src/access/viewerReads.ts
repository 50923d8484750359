import { type Reach, reachOf } from '@linli/core/access/reach';
import { builder } from '../builder.ts';
import { ViewerType } from './viewer.ts';

builder.objectFields(ViewerType, (t) => ({
  viewerCanReadAppeals: t.boolean({
    description:
      'Whether any role of the viewer reads appeals: for others every list of them, and of what hangs on them, is empty.',
    resolve: ({ actor }) => reachesAny(reachOf(actor, 'readAppeal')),
  }),
  viewerCanTriage: t.boolean({
    description: 'Whether the viewer places what no rule could place.',
    resolve: ({ actor }) => reachOf(actor, 'routeAppeal').unplaced,
  }),
}));

function reachesAny({ placeIds, heldBy, assistedBy, unplaced, assignedTo }: Reach): boolean {
  return placeIds.length + heldBy.length + assistedBy.length > 0 || unplaced || assignedTo !== null;
}
