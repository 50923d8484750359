import type { EventType, NotificationKind } from '@linli/database/generated/prisma/enums';

/**
 * Who is told of an event.
 *
 * - `peopleInCharge`: the people that routing found, up the ladder from the grid.
 * - `assignee`: the person assigned or, without one, the people of the unit.
 * - `unit`: the people of the unit that the event names.
 * - `reporter`, `ownParticipants`, `supporter`: residents who left an e-mail address and have not withdrawn.
 * - `participants`: these and the ones of what was merged into it.
 */
export type Audience =
  | 'peopleInCharge'
  | 'assignee'
  | 'unit'
  | 'reporter'
  | 'ownParticipants'
  | 'supporter'
  | 'participants';

interface Telling {
  readonly kind: NotificationKind;
  readonly to: Audience;
}

/** Events that are missing here are told to nobody; imports above all (m1: history does not ring). */
export const whoMustKnow: Readonly<Partial<Record<EventType, readonly Telling[]>>> = {
  SUBMITTED: [{ kind: 'APPEAL_RECEIVED', to: 'reporter' }],
  ROUTED: [{ kind: 'APPEAL_ARRIVED', to: 'peopleInCharge' }],
  ASSIGNED: [{ kind: 'APPEAL_ASSIGNED', to: 'assignee' }],
  RESOLVED: [{ kind: 'APPEAL_RESOLVED', to: 'participants' }],
  ASKED: [{ kind: 'APPEAL_ASKED', to: 'ownParticipants' }],
  MERGED: [{ kind: 'APPEAL_MERGED', to: 'ownParticipants' }],
  MERGED_IN: [{ kind: 'APPEAL_MERGED_IN', to: 'participants' }],
  UNMERGED: [{ kind: 'APPEAL_UNMERGED', to: 'participants' }],
  SUPPORTED: [{ kind: 'APPEAL_SUPPORTED', to: 'supporter' }],
  ANSWERED: [{ kind: 'APPEAL_ANSWERED', to: 'assignee' }],
  PAUSED: [{ kind: 'APPEAL_PAUSED', to: 'participants' }],
  SCHEDULED: [{ kind: 'APPEAL_SCHEDULED', to: 'participants' }],
  RETURNED: [{ kind: 'APPEAL_MOVED', to: 'assignee' }],
  ESCALATED: [{ kind: 'APPEAL_MOVED', to: 'assignee' }],
  HANDED_BACK: [{ kind: 'APPEAL_MOVED', to: 'assignee' }],
  DECLINED: [{ kind: 'APPEAL_DECLINED', to: 'participants' }],
  CONTESTED: [{ kind: 'APPEAL_CONTESTED', to: 'peopleInCharge' }],
  ASSISTED: [{ kind: 'APPEAL_HELP_WANTED', to: 'unit' }],
  DUTY_DECIDED: [{ kind: 'APPEAL_MOVED', to: 'unit' }],
  WHISTLE_BLOWN: [{ kind: 'APPEAL_HELP_WANTED', to: 'unit' }],
  HANDED_OVER: [{ kind: 'APPEAL_HANDED_OVER', to: 'participants' }],
  COMMITTED: [{ kind: 'APPEAL_SCHEDULED', to: 'participants' }],
  REMINDED: [{ kind: 'APPEAL_REMINDED', to: 'peopleInCharge' }],
  CLOSED: [{ kind: 'APPEAL_CLOSED', to: 'participants' }],
  REOPENED: [
    { kind: 'APPEAL_REOPENED', to: 'participants' },
    { kind: 'APPEAL_REOPENED', to: 'assignee' },
  ],
};
