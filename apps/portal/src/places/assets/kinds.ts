import type { AssetKind, HandoverStatus } from '@linli/client/generated/graphql';

export const assetKinds: readonly AssetKind[] = [
  'BASEMENT',
  'PIPE',
  'LIFT',
  'ROAD',
  'LAMP',
  'GREENERY',
  'FIRE_EQUIPMENT',
  'OTHER',
];

export const handovers: readonly HandoverStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETE', 'DISPUTED'];
