import { enumOf } from '../../enums/enumOf.ts';
import { appealRelationLabels, linkRefusalLabels } from './labels.ts';

export const AppealRelationEnum = enumOf(appealRelationLabels);
export const LinkRefusalEnum = enumOf(linkRefusalLabels);
