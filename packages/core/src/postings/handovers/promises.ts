import { agreementStatus } from '../../agreements/status.ts';
import type { Transaction } from '../../services.ts';
import { packable, unitOf } from './openAppeals.ts';
import type { PackAgreement, PackCommitment } from './pack.ts';

const day = (at: Date) => at.toISOString().slice(0, 10);

/** Dated promises of the office in appeals of a community that are still to be kept, the earliest first (m43). */
export async function openCommitments(
  tx: Transaction,
  tenantId: string,
  communityId: string,
  now: Date,
): Promise<PackCommitment[]> {
  const rows = await tx.commitment.findMany({
    where: {
      tenantId,
      status: 'OPEN',
      obligationId: null,
      madeAt: { lte: now },
      appeal: packable(tenantId, communityId, now),
    },
    select: {
      id: true,
      appealId: true,
      dueOn: true,
      appeal: { select: { code: true } },
      ownerUnit: { select: { id: true, name: true } },
      ownerPerson: { select: { id: true, name: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, appealId, dueOn, appeal, ownerUnit, ownerPerson }) => ({
    id,
    appealId,
    code: appeal.code,
    dueOn: day(dueOn),
    unit: unitOf(ownerUnit),
    person: ownerPerson,
  }));
}

/** Agreements that hold, with what of them is still to be done; who owes it is named where it is a unit. */
export async function agreementsInForce(
  tx: Transaction,
  tenantId: string,
  communityId: string,
  now: Date,
): Promise<PackAgreement[]> {
  const rows = await tx.agreement.findMany({
    where: {
      tenantId,
      agreedAt: { lte: now },
      cancelledAt: null,
      appeal: packable(tenantId, communityId, now),
    },
    select: {
      id: true,
      appealId: true,
      kind: true,
      agreedAt: true,
      cancelledAt: true,
      appeal: { select: { code: true } },
      parties: { select: { signedAt: true } },
      obligations: {
        select: {
          dueOn: true,
          amount: true,
          commitment: { select: { status: true } },
          by: { select: { unit: { select: { id: true, name: true } } } },
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: [{ agreedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap((row) => {
    const { id, appealId, kind, agreedAt, appeal, obligations } = row;
    const status = agreementStatus(row);
    if (agreedAt === null || (status !== 'AGREED' && status !== 'BROKEN')) return [];
    const open = obligations.filter(({ commitment }) => commitment?.status === 'OPEN');
    const due = open.map(({ dueOn, amount, by }) => ({
      dueOn: day(dueOn),
      amount: amount?.toFixed(2) ?? null,
      unit: unitOf(by.unit),
    }));
    return { id, appealId, code: appeal.code, kind, agreedAt: agreedAt.toISOString(), due };
  });
}
