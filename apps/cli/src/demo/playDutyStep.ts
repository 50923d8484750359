import type { StaffActor } from '@linli/core/actor';
import { addDutyClaim } from '@linli/core/duty/claim';
import { decideDutyDispute } from '@linli/core/duty/decide';
import { openDutyDispute } from '@linli/core/duty/dispute';
import { acknowledgeWhistle, finishWhistleTask, recordArrival } from '@linli/core/duty/whistle/answer';
import { blowWhistle } from '@linli/core/duty/whistle/blow';
import { releaseWhistle } from '@linli/core/duty/whistle/release';
import type { Services } from '@linli/core/services';
import type { DutyStep } from './dutyStep.ts';
import { type Ground, idOf } from './ground.ts';

/** One step about whose duty it is, or of a whistle, taken by the one who took it. */
export async function playDutyStep(
  services: Services,
  ground: Ground,
  actor: StaffActor,
  appealId: string,
  step: DutyStep,
): Promise<void> {
  const unit = (key: string) => idOf(ground.units, key);
  const target = (unitId: string | null) => calledUnit(services, appealId, unitId);
  switch (step.do) {
    case 'dispute': {
      const saysUnitId = step.says ? unit(step.says) : null;
      await openDutyDispute(services, actor, { appealId, text: step.text, saysUnitId });
      break;
    }
    case 'claim': {
      const saysUnitId = step.says ? unit(step.says) : null;
      const input = { appealId, unitId: unit(step.unit), text: step.text, saysUnitId };
      await addDutyClaim(services, actor, input);
      break;
    }
    case 'decide': {
      const { reason, rule } = step;
      await decideDutyDispute(services, actor, { appealId, unitId: unit(step.unit), reason, rule });
      break;
    }
    case 'blow': {
      const { kind, ground: on, reason } = step;
      await blowWhistle(services, actor, {
        appealId,
        kind,
        ground: on,
        reason,
        unitIds: step.units.map(unit),
      });
      break;
    }
    case 'hear':
      await acknowledgeWhistle(services, actor, { targetId: await target(actor.organizationId) });
      break;
    case 'arrive':
      await recordArrival(services, actor, { targetId: await target(actor.organizationId) });
      break;
    case 'finish': {
      const { result, rating } = step;
      const targetId = await target(actor.organizationId);
      await finishWhistleTask(services, actor, { targetId, result, rating });
      break;
    }
    case 'release': {
      const targetId = await target(unit(step.unit));
      await releaseWhistle(services, actor, { targetId, rating: step.rating });
      break;
    }
  }
}

async function calledUnit({ database }: Services, appealId: string, unitId: string | null): Promise<string> {
  const where = { unitId: unitId ?? '', releasedAt: null, whistle: { appealId } };
  return (await database.whistleTarget.findFirstOrThrow({ where })).id;
}
