import type { Appeal } from '@linli/database/generated/prisma/client';
import { appealFacts, type Facts } from '../../access/facts.ts';
import { assertMay, may } from '../../access/permissions.ts';
import { type Actor, callerOf, type SiteActor, type StaffActor } from '../../actor.ts';
import { ChallengeFailed, Forbidden, InvalidInput, LinkRefused, NotFound } from '../../errors/errors.ts';
import { newId } from '../../ids.ts';
import { publishedAppeals } from '../../publications/published.ts';
import type { Services, Transaction } from '../../services.ts';
import { type Change, write } from '../../write.ts';
import { sealContact } from '../contacts/seal.ts';
import { appendEvents, nextPosition } from '../history.ts';
import { hashReceipt } from '../receipts/hash.ts';
import { anchorAt } from '../similar/anchor.ts';
import { lockAppeal } from '../step.ts';
import { checkGivenContact } from '../submission/checkContact.ts';
import { fingerprint } from '../submission/fingerprint.ts';
import { isTaken } from '../submission/taken.ts';
import { handlingStates } from './rules.ts';
import { earlierSupport, type Supported, type SupportInput, sent, supporterOf } from './supporter.ts';

/**
 * "Me too": somebody joins an appeal, with a receipt, a contact, a consent and a return visit of their own. On a site it is
 * one that is published there; staff join whoever calls to any that they may read. It moves nothing: neither the version nor the
 * last entry, for a voice more is no progress.
 *
 * @throws NotFound also for what is not published, or not here
 * @throws LinkRefused when it is no longer being handled, or confidential
 */
export async function supportAppeal(
  services: Services,
  actor: Actor,
  input: SupportInput,
): Promise<Supported> {
  if (actor.kind !== 'site' && actor.kind !== 'staff') throw new Forbidden('supportAppeal');
  for (;;) {
    const earlier = await earlierSupport(services, actor, input);
    if (earlier) return earlier;
    try {
      return await join(services, actor, input);
    } catch (error) {
      if (isTaken(error, 'challenge')) throw new ChallengeFailed('USED');
      if (!isTaken(error, 'joined')) throw error;
    }
  }
}

async function join(
  services: Services,
  actor: SiteActor | StaffActor,
  input: SupportInput,
): Promise<Supported> {
  const participantId = newId();
  return write(services, actor, 'appeals.support', async (change) => {
    const appeal = await open(change, actor, input.appealId);
    // A robot is told what everybody is told, and nothing is stored.
    if (!input.website) await store(change, appeal, { ...input, participantId });
    return supporterOf(services, appeal, participantId);
  });
}

/** The appeal, if this caller may join it. */
async function open({ tx }: Change, actor: SiteActor | StaffActor, appealId: string): Promise<Appeal> {
  const appeal = await lockAppeal(tx, appealId);
  const facts = await appealFacts(tx, appeal);
  if (actor.kind === 'staff') {
    if (!may(actor, 'readAppeal', facts)) throw new NotFound('Appeal');
    assertMay(actor, 'fileAppeal', { tenantId: facts.tenantId, placeIds: facts.placeIds });
  } else if (!(await isOnSite(tx, actor, appeal, facts))) throw new NotFound('Appeal');
  if (appeal.visibility === 'CONFIDENTIAL') throw new LinkRefused('CONFIDENTIAL');
  if (!handlingStates.includes(appeal.state)) throw new LinkRefused('NOT_OPEN');
  return appeal;
}

/** Published, shown on the site, and in its community: what a grid is told by a point lies in no estate. */
async function isOnSite(tx: Transaction, actor: SiteActor, appeal: Appeal, facts: Facts): Promise<boolean> {
  const site = await tx.site.findUniqueOrThrow({ where: { id: actor.siteId } });
  const published = await tx.appeal.count({ where: { id: appeal.id, ...publishedAppeals } });
  const { areaId } = await anchorAt(tx, { tenantId: site.tenantId, placeId: site.placeId });
  return site.showsPublished && published > 0 && areaId !== null && facts.placeIds.includes(areaId);
}

interface Joining extends SupportInput {
  readonly participantId: string;
}

async function store(change: Change, appeal: Appeal, joining: Joining): Promise<void> {
  const { tx, now, actor, services } = change;
  const { participantId, clientId, pass } = joining;
  const site =
    actor.kind === 'site' ? await tx.site.findUniqueOrThrow({ where: { id: actor.siteId } }) : null;
  const { contact, faults } = checkGivenContact(joining, site);
  if (faults.length > 0) throw new InvalidInput(faults);
  if (pass) await tx.usedChallenge.create({ data: { id: pass.seed, expiresAt: pass.expiresAt } });
  const { id: appealId, tenantId } = appeal;
  await tx.participant.create({
    data: {
      id: participantId,
      tenantId,
      appealId,
      role: 'SUPPORTER',
      secretHash: hashReceipt(services.keyring, participantId),
      consentVersion: contact ? (joining.contact?.consentVersion ?? null) : null,
      consentAt: contact ? now : null,
      locale: joining.locale?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN',
      createdAt: now,
      joinedBy: callerOf(actor),
      clientId,
      joinedHash: fingerprint(services.keyring, sent(joining)),
    },
  });
  if (contact) await sealContact(change, { id: participantId, tenantId }, contact);
  const [eventId = appealId] = await appendEvents(tx, actor, now, await nextPosition(tx, appeal), [
    { type: 'SUPPORTED', isPublic: true, data: { participantId } },
  ]);
  await change.audit({ tenantId, targetType: 'Participant', targetId: participantId, after: { appealId } });
  await change.enqueue('notify-event', { eventId });
  const { placeIds } = await appealFacts(tx, appeal);
  await change.announce({ appealId, tenantId, placeIds, eventId });
}
