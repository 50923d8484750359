import { sendInvitation } from '../access/invitationMail.ts';
import { system } from '../actor.ts';
import { endPause } from '../appeals/resume.ts';
import { routeNewAppeal } from '../appeals/route.ts';
import { runImport } from '../imports/hotline/run.ts';
import { notifyEvent } from '../notifications/notifyEvent.ts';
import { type MailSetup, sendNotification } from '../notifications/send.ts';
import { sendWarning } from '../postings/attendance/warningMail.ts';
import { publishByItself } from '../publications/publishByItself.ts';
import type { JobHandlers } from './start.ts';

/** What the worker does for each job. Without a mail server notifications are written down as not sent. */
export function workerHandlers(mail: MailSetup | null): JobHandlers {
  return {
    'route-appeal': (services, { appealId }) => routeNewAppeal(services, system, appealId),
    'publish-appeal': (services, { appealId }) => publishByItself(services, appealId),
    'end-pause': (services, { pauseId }) => endPause(services, pauseId),
    'notify-event': (services, { eventId }) => notifyEvent(services, eventId),
    'send-notification': (services, { notificationId }) => sendNotification(services, mail, notificationId),
    'import-hotline': (services, { importId }) => runImport(services, importId),
    'warn-of-week': (services, { warningId }) => sendWarning(services, mail, warningId),
    'send-invitation': (services, invitation) => sendInvitation(services, mail, invitation),
  };
}
