import type { Posting } from '@linli/database/generated/prisma/client';
import type { LocalizedText } from '../../localized.ts';
import type { Transaction } from '../../services.ts';
import { apprenticesOfPosting } from '../apprenticeships/ofPosting.ts';
import { fundsOfPosting } from '../funds/ofPosting.ts';
import { resourcesOfPosting } from '../resources/ofPosting.ts';
import type { NamedUnit, Pack, PackApprentice } from './pack.ts';

const day = (at: Date) => at.toISOString().slice(0, 10);

/** What the posting brought to the community and leaves there: money, resources, people who learnt. */
export async function broughtBy(
  tx: Transaction,
  posting: Pick<Posting, 'id' | 'tenantId' | 'communityId'>,
): Promise<Pick<Pack, 'funds' | 'needs' | 'matches' | 'apprentices'>> {
  const funds = await fundsOfPosting(tx, posting.id);
  const { needs, matches } = await resourcesOfPosting(tx, posting);
  const unit = await unitsById(tx, [
    ...funds.flatMap(({ organizationId }) => organizationId ?? []),
    ...matches.map(({ offer }) => offer.organizationId),
  ]);
  return {
    funds: funds.map(({ id, source, organizationId, purpose, grantedOn, granted, spent, left }) => ({
      id,
      source,
      giver: unit(organizationId),
      purpose,
      grantedOn: day(grantedOn),
      granted: granted.toFixed(2),
      spent: spent.toFixed(2),
      left: left.toFixed(2),
    })),
    needs: needs.map(({ id, kind, title }) => ({ id, kind, title })),
    matches: matches.map(({ id, need, offer }) => ({
      id,
      need: need.title,
      offer: offer.title,
      unit: unit(offer.organizationId),
      until: day(offer.to),
    })),
    apprentices: await apprenticesOf(tx, posting),
  };
}

async function unitsById(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.organization.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(rows.map(({ id, name }) => [id, name as LocalizedText]));
  return (id: string | null): NamedUnit | null => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
}

async function apprenticesOf(
  tx: Transaction,
  { id, tenantId }: Pick<Posting, 'id' | 'tenantId'>,
): Promise<PackApprentice[]> {
  const apprentices = await apprenticesOfPosting(tx, tenantId, id);
  const rows = await tx.skill.findMany({ where: { tenantId }, select: { id: true, name: true } });
  const names = new Map(rows.map((skill) => [skill.id, skill.name as LocalizedText]));
  return apprentices.map(({ apprenticeshipId, personId, name, graduatedAt, skills }) => ({
    id: apprenticeshipId,
    person: { id: personId, name },
    graduatedAt: graduatedAt?.toISOString() ?? null,
    skills: skills.flatMap(({ skillId, level }) => {
      const known = names.get(skillId);
      return known ? { name: known, level } : [];
    }),
  }));
}
