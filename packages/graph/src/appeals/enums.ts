import { enumOf } from '../enums/enumOf.ts';
import {
  actorKindLabels,
  appealKindLabels,
  appealStateLabels,
  channelLabels,
  initiativeLabels,
  ledgerLabels,
  participantRoleLabels,
  pointSourceLabels,
  visibilityLabels,
} from './labels.ts';
import { appealStepLabels, eventTypeLabels } from './stepLabels.ts';

export const AppealKindEnum = enumOf(appealKindLabels);
export const AppealStateEnum = enumOf(appealStateLabels);
export const ChannelEnum = enumOf(channelLabels);
export const VisibilityEnum = enumOf(visibilityLabels);
export const InitiativeEnum = enumOf(initiativeLabels);
export const LedgerEnum = enumOf(ledgerLabels);
export const PointSourceEnum = enumOf(pointSourceLabels);
export const ActorKindEnum = enumOf(actorKindLabels);
export const ParticipantRoleEnum = enumOf(participantRoleLabels);
export const AppealStepEnum = enumOf(appealStepLabels);
export const EventTypeEnum = enumOf(eventTypeLabels);
