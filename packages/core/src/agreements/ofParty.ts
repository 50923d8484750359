import type { Organization } from '@linli/database/generated/prisma/client';
import type { AgreementKind, CommitmentStatus } from '@linli/database/generated/prisma/enums';
import type { Transaction } from '../services.ts';
import { type AgreementStatus, agreementStatus } from './status.ts';

export interface PartysObligation {
  readonly text: string | null;
  readonly amount: string | null;
  readonly dueOn: Date;
  readonly status: CommitmentStatus;
  /** The resident owes it. */
  readonly mine: boolean;
  /** The unit that owes it; neighbours stand here without their names. */
  readonly unit: Organization | null;
}

/** An agreement as a resident reads it who signed it. */
export interface PartysAgreement {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly terms: string | null;
  readonly agreedAt: Date;
  readonly cancelledAt: Date | null;
  readonly obligations: readonly PartysObligation[];
}

const said = { text: { select: { text: true, erasedAt: true } } } as const;

/**
 * What a participant signed, once all have: the terms, and of the promises in it what the person owes or gets or what is for
 * everybody. What neighbours settle between themselves is theirs.
 */
export async function agreementsOf(tx: Transaction, participantId: string): Promise<PartysAgreement[]> {
  const agreements = await tx.agreement.findMany({
    where: { agreedAt: { not: null }, parties: { some: { participantId } } },
    include: {
      event: { select: said },
      parties: true,
      obligations: {
        include: { event: { select: said }, commitment: true, by: { include: { unit: true } }, to: true },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: [{ agreedAt: 'asc' }, { id: 'asc' }],
  });
  return agreements.flatMap((agreement) => {
    const { id, kind, agreedAt, cancelledAt, event, obligations } = agreement;
    if (agreedAt === null) return [];
    const own = obligations.filter(
      ({ by, to }) => to === null || [by, to].some((party) => party.participantId === participantId),
    );
    return {
      id,
      kind,
      agreedAt,
      cancelledAt,
      status: agreementStatus(agreement),
      terms: wordsOf(event),
      obligations: own.map(({ by, amount, dueOn, commitment, ...one }) => ({
        text: wordsOf(one.event),
        amount: amount?.toFixed(2) ?? null,
        dueOn,
        status: commitment?.status ?? 'OPEN',
        mine: by.participantId === participantId,
        unit: by.unit,
      })),
    };
  });
}

function wordsOf({ text }: { text: { text: string; erasedAt: Date | null } | null }): string | null {
  return text?.erasedAt === null ? text.text : null;
}
