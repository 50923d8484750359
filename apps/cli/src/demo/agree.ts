import type { StaffActor } from '@linli/core/actor';
import { draftAgreement } from '@linli/core/agreements/draft';
import { settleCommitment } from '@linli/core/clocks/commitments/settle';
import type { Services } from '@linli/core/services';
import type { AgreementKind } from '@linli/database/generated/prisma/enums';
import { type Ground, idOf } from './ground.ts';
import { dayAfter } from './when.ts';

/** What parties sign where it is. */
export interface Agreed {
  readonly kind: AgreementKind;
  readonly terms: string;
  /** The key of a unit, the reporter, or somebody in words. */
  readonly parties: readonly ({ readonly unit: string } | 'reporter' | { readonly name: string })[];
  readonly damages?: readonly {
    readonly location: string;
    readonly what: string;
    readonly amount?: string;
  }[];
  /** By number of the party, for so many days ahead. */
  readonly points?: readonly {
    readonly by: number;
    readonly to?: number;
    readonly text: string;
    readonly amount?: string;
    readonly days: number;
  }[];
}

export async function agree(
  services: Services,
  ground: Ground,
  actor: StaffActor,
  appealId: string,
  { kind, terms, parties, damages, points = [] }: Agreed,
): Promise<void> {
  const now = services.clock.now();
  await draftAgreement(services, actor, {
    appealId,
    kind,
    terms,
    damages,
    onTheSpot: true,
    parties: parties.map((party) => {
      if (party === 'reporter') return { reporter: true };
      return 'unit' in party ? { unitId: idOf(ground.units, party.unit) } : party;
    }),
    obligations: points.map(({ days, ...point }) => ({
      ...point,
      dueOn: dayAfter(now, days, ground.tenant.timeZone),
    })),
  });
}

/** All parties have done what they signed. */
export async function fulfil(services: Services, actor: StaffActor, appealId: string): Promise<void> {
  const open = await services.database.commitment.findMany({
    where: { appealId, status: 'OPEN', obligationId: { not: null } },
    select: { id: true },
  });
  for (const { id } of open) await settleCommitment(services, actor, { commitmentId: id, status: 'KEPT' });
}
