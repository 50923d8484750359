import type {
  AgreementKind,
  AppealStep,
  CancelAgreementInput,
  CommitmentStatus,
  DraftAgreementInput,
  SettleCommitmentInput,
  SignAgreementInput,
} from '@linli/client/generated/graphql';
import { agreementStatus } from '@linli/core/agreements/status';
import type { MockAppeal, MockEvent } from './appeal.ts';
import { mint } from './localized.ts';
import { type MockPerson, type MockUnit, personFace, unitFace } from './neighbourhood.ts';
import type { World } from './world.ts';

interface MockParty {
  id: string;
  kind: 'UNIT' | 'REPORTER' | 'OTHER';
  unit: MockUnit | null;
  name: string | null;
  signedAt: Date | null;
  recordedBy: MockPerson | null;
}

export interface MockAgreement {
  id: string;
  kind: AgreementKind;
  terms: string;
  onTheSpot: boolean;
  draftedAt: string;
  cancelledAt: Date | null;
  parties: MockParty[];
  damages: { location: string; what: string; amount: string | null }[];
  obligations: {
    text: string;
    amount: string | null;
    dueOn: string;
    by: MockParty | undefined;
    to: MockParty | undefined;
    commitment: { id: string; status: CommitmentStatus };
  }[];
}

const isDraft = (one: MockAgreement) => agreementStatus(one) === 'DRAFT';

export function allowsAgreementStep({ agreements = [] }: MockAppeal, step: AppealStep): boolean {
  const statuses = agreements.map(agreementStatus);
  if (step === 'SIGN_AGREEMENT') return statuses.includes('DRAFT');
  if (step === 'CANCEL_AGREEMENT')
    return statuses.some((status) => status === 'DRAFT' || status === 'AGREED');
  return step !== 'SETTLE_OBLIGATION' || statuses.includes('AGREED');
}

/** The same as the API tells it. */
export function agreementsFace(it: MockAppeal): Record<string, unknown> {
  const partyFace = (party: MockParty | undefined) =>
    party && {
      __typename: 'AgreementParty',
      ...party,
      signedAt: party.signedAt?.toISOString() ?? null,
      unit: party.unit && unitFace(party.unit),
      recordedBy: party.recordedBy && personFace(party.recordedBy),
    };
  return {
    viewerCanSignForOthers: true,
    viewerCanCancelAgreement: allowsAgreementStep(it, 'CANCEL_AGREEMENT'),
    viewerCanSettleObligation: allowsAgreementStep(it, 'SETTLE_OBLIGATION'),
    agreements: (it.agreements ?? []).map((one) => ({
      __typename: 'Agreement',
      ...one,
      status: agreementStatus(one),
      agreedAt: isDraft(one) ? null : one.draftedAt,
      cancelledAt: one.cancelledAt?.toISOString() ?? null,
      parties: one.parties.map(partyFace),
      damages: one.damages.map((damage) => ({ __typename: 'AgreementDamage', ...damage })),
      obligations: one.obligations.map(({ by, to, commitment, ...rest }) => ({
        __typename: 'AgreementObligation',
        ...rest,
        status: commitment.status,
        by: partyFace(by),
        to: partyFace(to) ?? null,
        commitment: isDraft(one) ? null : { __typename: 'Commitment', id: commitment.id },
      })),
      viewerCanSignFor: isDraft(one) ? one.parties.filter(({ signedAt }) => !signedAt).map(partyFace) : [],
    })),
  };
}

type Take = (
  step: AppealStep,
  payload: string,
  input: { id: string | number; text?: string | null },
  change: (appeal: MockAppeal, event: MockEvent) => void,
) => object;

export function agreementMutations(world: World, units: () => MockUnit[], take: Take) {
  const holderOf = (id: unknown) =>
    world.appeals.find(({ agreements = [] }) => agreements.some((one) => one.id === id))?.id ?? '';
  const found = (appeal: MockAppeal, id: unknown) => appeal.agreements?.find((one) => one.id === id);
  return {
    draftAgreement: ({ input }: { input: DraftAgreementInput }) =>
      take(
        'DRAFT_AGREEMENT',
        'DraftAgreementPayload',
        { id: input.id, text: input.terms },
        (appeal, event) => {
          appeal.agreements = [drafted(input, event, units()), ...(appeal.agreements ?? [])];
        },
      ),
    signAgreement: ({ input }: { input: SignAgreementInput }) =>
      take('SIGN_AGREEMENT', 'SignAgreementPayload', { id: holderOf(input.id) }, (appeal, event) => {
        for (const party of found(appeal, input.id)?.parties ?? []) {
          if (!input.parties.includes(party.id)) continue;
          party.signedAt = new Date(event.at);
          party.recordedBy = event.person;
        }
      }),
    cancelAgreement: ({ input }: { input: CancelAgreementInput }) =>
      take(
        'CANCEL_AGREEMENT',
        'CancelAgreementPayload',
        { id: holderOf(input.id), text: input.reason },
        (appeal, event) => {
          const agreement = found(appeal, input.id);
          if (agreement) agreement.cancelledAt = new Date(event.at);
        },
      ),
  };
}

/** Of what parties owe; null when it is a promise of the office. */
export function settledObligation(world: World, take: Take, { id, status }: SettleCommitmentInput) {
  for (const appeal of world.appeals) {
    const obligations = (appeal.agreements ?? []).flatMap((one) => one.obligations);
    const one = obligations.find(({ commitment }) => commitment.id === id);
    if (!one) continue;
    return take('SETTLE_OBLIGATION', 'SettleCommitmentPayload', { id: appeal.id }, () => {
      one.commitment.status = status;
    });
  }
  return null;
}

function drafted(
  { kind, terms, parties, damages, obligations, onTheSpot }: DraftAgreementInput,
  { at, person }: MockEvent,
  units: readonly MockUnit[],
): MockAgreement {
  const made = parties.map(({ unit, reporter, name }): MockParty => {
    const signed = onTheSpot
      ? { signedAt: new Date(at), recordedBy: person }
      : { signedAt: null, recordedBy: null };
    return {
      id: mint('AgreementParty'),
      kind: unit ? 'UNIT' : reporter ? 'REPORTER' : 'OTHER',
      unit: units.find((one) => one.id === unit) ?? null,
      name: name ?? null,
      ...signed,
    };
  });
  return {
    id: mint('Agreement'),
    kind,
    terms,
    onTheSpot: onTheSpot ?? false,
    draftedAt: at,
    cancelledAt: null,
    parties: made,
    damages: (damages ?? []).map(({ amount = null, ...damage }) => ({ ...damage, amount })),
    obligations: (obligations ?? []).map(({ by, to, text, amount = null, dueOn }) => ({
      text,
      amount,
      dueOn: String(dueOn),
      by: made[by],
      to: to == null ? undefined : made[to],
      commitment: { id: mint('Commitment'), status: 'OPEN' },
    })),
  };
}
