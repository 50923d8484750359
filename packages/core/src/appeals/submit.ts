import type { Appeal } from '@linli/database/generated/prisma/client';
import type { Actor, IntegrationActor, SiteActor, StaffActor } from '../actor.ts';
import { ChallengeFailed, Forbidden, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { attachPhotos, photoFaults } from '../photos/attach.ts';
import type { Services } from '../services.ts';
import { type Change, type PlainChange, write, writePlainly } from '../write.ts';
import { hashReceipt } from './receipts/hash.ts';
import { type Receipt, receiptOf } from './receipts/receipt.ts';
import { checkSubmission, type OtherFaults } from './submission/check.ts';
import { decoy } from './submission/decoy.ts';
import { earlierSubmission } from './submission/earlier.ts';
import { fingerprint } from './submission/fingerprint.ts';
import type { SubmitInput } from './submission/input.ts';
import { checkOnTheSpot, solveOnTheSpot } from './submission/onTheSpot.ts';
import { type Identity, type Stored, store } from './submission/store.ts';
import { isTaken } from './submission/taken.ts';

export interface SubmittedAppeal {
  readonly appeal: Appeal;
  readonly participantId: string;
  readonly receipt: Receipt;
  /** Of its tenant, where it was read already. */
  readonly timeZone?: string;
  /** False for what the honeypot caught: it looks like a success, and nothing was stored. */
  readonly stored: boolean;
}

/**
 * Files an appeal. A retry with the same clientId by the same caller, also one that runs at the same time, answers
 * the same appeal and the same receipt, for a day and for the very same content: a clientId alone opens nothing.
 *
 * @throws InvalidInput with all faults at once
 * @throws EvidenceRequired when it was done on the spot and its category asks for a photo
 * @throws ChallengeFailed when the pass was spent before
 * @throws Forbidden for callers that cannot file anything
 */
export async function submitAppeal(
  services: Services,
  actor: Actor,
  input: SubmitInput,
): Promise<SubmittedAppeal> {
  if (actor.kind !== 'site' && actor.kind !== 'staff' && actor.kind !== 'integration')
    throw new Forbidden('fileAppeal');
  return (
    (input.website ? null : await earlierSubmission(services, actor, input)) ??
    fileOnce(services, actor, input)
  );
}

type Filer = SiteActor | StaffActor | IntegrationActor;

/** The same for what was not there a moment ago. */
export async function fileOnce(
  services: Services,
  actor: Filer,
  input: SubmitInput,
): Promise<SubmittedAppeal> {
  if (input.website) return decoy(services, actor, input);
  for (;;) {
    try {
      return await fileAppeal(services, actor, input);
    } catch (error) {
      // The same clientId was taken by a retry that ran beside this one: its answer counts. A taken code: another one.
      const spent = isTaken(error, 'challenge');
      if (!spent && !isTaken(error, 'clientId') && !isTaken(error, 'code')) throw error;
      const meanwhile = await earlierSubmission(services, actor, input);
      if (meanwhile) return meanwhile;
      if (spent) throw new ChallengeFailed('USED');
    }
  }
}

async function fileAppeal(services: Services, actor: Filer, input: SubmitInput): Promise<SubmittedAppeal> {
  const participantId = newId();
  const identity = {
    appealId: newId(),
    participantId,
    clientId: input.clientId,
    submittedHash: fingerprint(services.keyring, input),
    secretHash: hashReceipt(services.keyring, participantId),
    pass: input.pass,
  };
  const more = input.solvedOnTheSpot || (input.photoIds ?? []).length > 0;
  const { appeal, timeZone } = more
    ? await write(services, actor, 'appeals.submit', (change) =>
        fileWithMore(change, actor.tenantId, input, identity),
      )
    : await writePlainly(services, actor, 'appeals.submit', (change) => file(change, input, identity));
  const receipt = receiptOf(services, appeal, participantId);
  return { appeal, timeZone, participantId, receipt, stored: true };
}

async function file(
  change: PlainChange,
  input: SubmitInput,
  identity: Identity,
  others?: OtherFaults,
): Promise<Stored> {
  const { submission, faults } = await checkSubmission(change, input, others);
  if (submission === null) throw new InvalidInput(faults);
  return store(change, submission, identity);
}

/** With photos, or done already. */
async function fileWithMore(
  change: Change,
  tenantId: string,
  input: SubmitInput,
  identity: Identity,
): Promise<Stored> {
  const { appealId } = identity;
  const photos = { tenantId, photoIds: input.photoIds ?? [], use: 'REPORT' } as const;
  const stored = await file(change, input, identity, async (placesUp) => [
    ...(await photoFaults(change, photos)),
    ...(await checkOnTheSpot(change, input, placesUp)),
  ]);
  await attachPhotos(change, { ...photos, appealId, eventId: stored.eventId });
  if (!input.solvedOnTheSpot) return stored;
  return { ...stored, appeal: await solveOnTheSpot(change, appealId, input.solvedOnTheSpot) };
}
