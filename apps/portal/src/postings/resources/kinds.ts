import type { FundGrouping, FundSource, ResourceKind } from '@linli/client/generated/graphql';

export const resourceKinds: readonly ResourceKind[] = [
  'EXPERTISE',
  'EQUIPMENT',
  'VENUE',
  'LABOUR',
  'MATERIAL',
];
export const fundSources: readonly FundSource[] = [
  'DISTRICT_BUDGET',
  'STREET_BUDGET',
  'PARTY_SERVICE',
  'HOME_UNIT',
  'RESIDENT_UNIT',
  'DONATION',
];
export const fundGroupings: readonly FundGrouping[] = ['SOURCE', 'COMMUNITY', 'POSTING', 'BATCH', 'MONTH'];
