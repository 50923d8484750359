import type { CoverageMeasure, HomeKind, PostingKind } from '@linli/client/generated/graphql';

export const postingKinds: readonly PostingKind[] = ['GOVERNANCE_SECRETARY', 'FIRST_SECRETARY'];
export const homeKinds: readonly HomeKind[] = [
  'AGENCY',
  'STREET',
  'RESIDENT_UNIT',
  'NEW_ECONOMIC',
  'NEW_SOCIAL',
];
export const coverageMeasures: readonly CoverageMeasure[] = [
  'RECEIVED',
  'RESOLUTION',
  'SATISFACTION',
  'COMPOSITE',
];
