import { callerOf, type IntegrationActor, type SiteActor, type StaffActor } from '../../actor.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { newCode } from '../code.ts';
import { receiptOf } from '../receipts/receipt.ts';
import type { SubmittedAppeal } from '../submit.ts';
import type { SubmitInput } from './input.ts';
import { newAppeal } from './newAppeal.ts';

/** The answer for a robot that filled in the hidden field: it looks like any other, and nothing is stored. */
export function decoy(
  services: Services,
  actor: SiteActor | StaffActor | IntegrationActor,
  input: SubmitInput,
): SubmittedAppeal {
  const now = services.clock.now();
  const participantId = newId();
  const appeal = newAppeal({
    id: newId(),
    tenantId: actor.tenantId,
    code: newCode(),
    kind: input.kind,
    state: 'SUBMITTED',
    channel: 'WIDGET',
    initiative: 'REACTIVE',
    grade: null,
    deadlineClass: 'ORDINARY',
    level: 'COMMUNITY',
    categoryId: null,
    categoryVersionId: null,
    placeId: null,
    placeVersionId: null,
    lng: null,
    lat: null,
    pointSource: null,
    aboutUnitId: null,
    siteId: null,
    inheritedSince: null,
    inheritedOrigin: null,
    occurredAt: null,
    recordedAt: now,
    dispatchDueAt: new Date(now.getTime() + 86_400_000),
    lastEntryAt: now,
    submittedBy: callerOf(actor),
    clientId: input.clientId,
    submittedHash: null,
  });
  return { appeal, participantId, receipt: receiptOf(services, appeal, participantId), stored: false };
}
