import { enumOf } from '../enums/enumOf.ts';
import { agreementKindLabels, agreementStatusLabels, partyKindLabels } from './labels.ts';

export const AgreementKindEnum = enumOf(agreementKindLabels);
export const AgreementStatusEnum = enumOf(agreementStatusLabels);
export const PartyKindEnum = enumOf(partyKindLabels);
