import { enumOf } from '../../enums/enumOf.ts';
import { integrationScopeLabels } from './labels.ts';

export const IntegrationScopeEnum = enumOf(integrationScopeLabels);
