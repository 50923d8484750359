import type { ParticipantActor } from '@linli/core/actor';
import { acceptAppeal } from '@linli/core/appeals/accept';
import { askReporter } from '@linli/core/appeals/askReporter';
import { assignAppeal } from '@linli/core/appeals/assign';
import { closeAppeal } from '@linli/core/appeals/close';
import { declineAppeal } from '@linli/core/appeals/decline';
import { addNote } from '@linli/core/appeals/note';
import { pauseAppeal } from '@linli/core/appeals/pause';
import { reopenAppeal } from '@linli/core/appeals/reopen';
import { resolveAppeal } from '@linli/core/appeals/resolve';
import { routeAppeal } from '@linli/core/appeals/route';
import { startAppeal } from '@linli/core/appeals/start';
import { verifyAppeal } from '@linli/core/appeals/verify';
import { withdrawAppeal } from '@linli/core/appeals/withdraw';
import { makeCommitment } from '@linli/core/clocks/commitments/commit';
import { setAsset } from '@linli/core/duty/setAsset';
import { confirmOutcome } from '@linli/core/followup/confirmOutcome';
import { keepLedger } from '@linli/core/followup/keepLedger';
import { recordReturnVisit } from '@linli/core/followup/recordReturnVisit';
import { recordReview } from '@linli/core/followup/recordReview';
import { publishAppeal } from '@linli/core/publications/publish';
import type { Services } from '@linli/core/services';
import { addMeasurement } from '@linli/core/thread/addMeasurement';
import { logContact } from '@linli/core/thread/log';
import { recordSiteVisit } from '@linli/core/thread/recordSiteVisit';
import { agree, fulfil } from './agree.ts';
import { castOf } from './cast.ts';
import { type Ground, idOf } from './ground.ts';
import { lastVisit } from './lastVisit.ts';
import { storePictures } from './photos/store.ts';
import { playDutyStep } from './playDutyStep.ts';
import type { StoryStep } from './story.ts';
import { dayAfter } from './when.ts';

interface Filed {
  readonly appealId: string;
  readonly participantId: string;
}

/** One step of a story, taken by the one who took it. */
export async function playStep(
  services: Services,
  ground: Ground,
  { appealId, participantId }: Filed,
  step: StoryStep,
): Promise<void> {
  if (step.do === 'confirm' || step.do === 'withdraw') {
    const resident: ParticipantActor = {
      kind: 'participant',
      tenantId: ground.tenantId,
      participantId,
      appealId,
    };
    await (step.do === 'confirm'
      ? confirmOutcome(services, resident, step)
      : withdrawAppeal(services, resident, step));
    return;
  }
  const actor = castOf(ground, step.by);
  switch (step.do) {
    case 'accept':
      await acceptAppeal(services, actor, { ...step, appealId });
      break;
    case 'route':
      await routeAppeal(services, actor, { appealId, placeId: idOf(ground.places, step.place) });
      break;
    case 'assign': {
      const person = ground.people.get(step.to);
      const own = step.with ? idOf(ground.units, step.with) : person?.organizationId;
      const unitId = own ?? idOf(ground.units, step.to);
      await assignAppeal(services, actor, { appealId, unitId, personId: person?.personId, note: step.note });
      break;
    }
    case 'start':
      await startAppeal(services, actor, { appealId, note: step.note });
      break;
    case 'note':
      await addNote(services, actor, { appealId, text: step.text, isPublic: step.public });
      break;
    case 'resolve': {
      const photoIds = await storePictures(services, actor, 'EVIDENCE', step.photos);
      await resolveAppeal(services, actor, { appealId, text: step.text, photoIds });
      break;
    }
    case 'verify':
      await verifyAppeal(services, actor, {
        appealId,
        text: step.text,
        siteVisitId: step.byVisit ? await lastVisit(services, appealId) : null,
      });
      break;
    case 'part':
      await setAsset(services, actor, { appealId, assetId: idOf(ground.assets, step.asset) });
      break;
    case 'call':
      await recordReturnVisit(services, actor, { ...step, appealId, participantId, channel: 'PHONE' });
      break;
    case 'review':
      await recordReview(services, actor, { appealId, part: step.part, text: step.text });
      break;
    case 'ledger': {
      const { ledger, cause, plan } = step;
      const ownerId = actor.kind === 'staff' ? actor.personId : null;
      await keepLedger(services, actor, { appealId, ledger, cause, plan, ownerId });
      break;
    }
    case 'contact': {
      const { channel, count, text } = step;
      await logContact(services, actor, { appealId, channel, count, text });
      break;
    }
    case 'look':
      await recordSiteVisit(services, actor, { ...step, appealId });
      break;
    case 'measure': {
      const { quantity, value, unit } = step;
      await addMeasurement(services, actor, { appealId, quantity, value, unit });
      break;
    }
    case 'close':
      await closeAppeal(services, actor, { appealId });
      break;
    case 'reopen':
      await reopenAppeal(services, actor, { appealId, reason: step.reason });
      break;
    case 'ask':
      await askReporter(services, actor, { appealId, question: step.question });
      break;
    case 'pause': {
      const until = dayAfter(services.clock.now(), step.days, ground.tenant.timeZone);
      await pauseAppeal(services, actor, { appealId, reason: step.reason, until, text: step.text });
      break;
    }
    case 'promise': {
      const date = dayAfter(services.clock.now(), step.days, ground.tenant.timeZone);
      await makeCommitment(services, actor, { appealId, date, text: step.text });
      break;
    }
    case 'agree':
      await agree(services, ground, actor, appealId, step);
      break;
    case 'fulfil':
      await fulfil(services, actor, appealId);
      break;
    case 'decline':
      await declineAppeal(services, actor, { appealId, reason: step.reason, rule: step.rule });
      break;
    case 'publish': {
      const photos = await services.database.photo.findMany({ where: { appealId }, select: { id: true } });
      const { title, summary } = step;
      await publishAppeal(services, actor, {
        appealId,
        title,
        summary,
        photoIds: photos.map(({ id }) => id),
      });
      break;
    }
    default:
      await playDutyStep(services, ground, actor, appealId, step);
  }
}
