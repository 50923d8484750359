import type { Appeal } from '@linli/database/generated/prisma/client';
import { callerOf, type IntegrationActor, type SiteActor, type StaffActor } from '../../actor.ts';
import { newId } from '../../ids.ts';
import type { Services } from '../../services.ts';
import { newCode } from '../code.ts';
import { receiptOf } from '../receipts/receipt.ts';
import type { SubmittedAppeal } from '../submit.ts';
import type { SubmitInput } from './input.ts';

/** The answer for a robot that filled in the hidden field: it looks like any other, and nothing is stored. */
export function decoy(
  services: Services,
  actor: SiteActor | StaffActor | IntegrationActor,
  input: SubmitInput,
): SubmittedAppeal {
  const now = services.clock.now();
  const participantId = newId();
  const appeal: Appeal = {
    id: newId(),
    tenantId: actor.tenantId,
    code: newCode(),
    kind: input.kind,
    state: 'SUBMITTED',
    channel: 'WIDGET',
    visibility: 'NORMAL',
    initiative: 'REACTIVE',
    ledger: 'NEW',
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
    holderUnitId: null,
    firstReceiverId: null,
    assigneeId: null,
    resolvedById: null,
    assistingUnitIds: [],
    calledUnitIds: [],
    aboutUnitId: null,
    aboutPersonId: null,
    siteId: null,
    configurationId: null,
    round: 1,
    version: 1,
    assetId: null,
    inheritedSince: null,
    inheritedOrigin: null,
    occurredAt: null,
    recordedAt: now,
    acceptedAt: null,
    dispatchDueAt: new Date(now.getTime() + 86_400_000),
    handlingStartedAt: null,
    handlingDueAt: null,
    dueProvisional: false,
    nextDueAt: new Date(now.getTime() + 86_400_000),
    pausedUntil: null,
    resumesTo: null,
    resolvedAt: null,
    resolvedOnTime: null,
    closedAt: null,
    anonymisedAt: null,
    lastEntryAt: now,
    submittedBy: callerOf(actor),
    clientId: input.clientId,
    submittedHash: null,
  };
  return { appeal, participantId, receipt: receiptOf(services, appeal, participantId), stored: false };
}
