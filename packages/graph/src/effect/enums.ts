import { enumOf } from '../enums/enumOf.ts';
import { effectWindowLabels, outcomeClassLabels } from './labels.ts';

export const PostingOutcomeEnum = enumOf(outcomeClassLabels);
export const EffectWindowEnum = enumOf(effectWindowLabels);
