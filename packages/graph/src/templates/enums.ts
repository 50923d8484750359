import { enumOf } from '../enums/enumOf.ts';
import { templateKindLabels } from './labels.ts';

export const TemplateKindEnum = enumOf(templateKindLabels);
