import { may } from '@linli/core/access/permissions';
import { ViewerType } from '../access/viewer.ts';
import { builder } from '../builder.ts';

builder.objectFields(ViewerType, (t) => ({
  viewerCanWriteMethods: t.boolean({
    description: 'Whether the viewer writes method cards: `createMethodCard`.',
    resolve: ({ actor }) => {
      const { tenantId, personId: ownerId } = actor;
      return may(actor, 'writeMethods', { tenantId, placeIds: [], ownerId });
    },
  }),
}));
