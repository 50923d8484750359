import type { Posting } from '@linli/database/generated/prisma/client';
import { timeZoneOf } from '../../appeals/clocks.ts';
import type { LocalizedText } from '../../localized.ts';
import { unitsAround } from '../../organizations/around.ts';
import type { Transaction } from '../../services.ts';
import { daysOf } from '../term.ts';
import { broughtBy } from './brought.ts';
import { openAppeals } from './openAppeals.ts';
import { type NamedUnit, type Pack, type PackPosting, packFormat } from './pack.ts';
import { agreementsInForce, openCommitments } from './promises.ts';

type Successive = Pick<Posting, 'id' | 'tenantId' | 'communityId' | 'kind'>;

/** The pack as it is now, from the live data. Whoever asks has been allowed to read it. */
export async function gatherPack(
  tx: Transaction,
  from: Successive,
  to: Successive,
  { now, notes }: { readonly now: Date; readonly notes: string },
): Promise<Pack> {
  const { tenantId, communityId, kind } = from;
  const community = await tx.place.findUniqueOrThrow({
    where: { id: communityId },
    select: { id: true, currentVersion: { select: { name: true } } },
  });
  const focus = await tx.postingFocus.findMany({
    where: { postingId: from.id },
    select: {
      title: true,
      category: {
        select: {
          versions: { where: { validFrom: { lte: now } }, orderBy: { validFrom: 'desc' }, take: 1 },
        },
      },
    },
    orderBy: { position: 'asc' },
  });
  return {
    format: packFormat,
    community: named(communityId, community.currentVersion?.name),
    kind,
    outgoing: await postingOf(tx, from.id),
    incoming: await postingOf(tx, to.id),
    at: now.toISOString(),
    appeals: await openAppeals(tx, tenantId, communityId, now),
    commitments: await openCommitments(tx, tenantId, communityId, now),
    agreements: await agreementsInForce(tx, tenantId, communityId, now),
    parties: (await unitsAround(tx, { tenantId, placeId: communityId, now })).map(({ organization }) => ({
      ...named(organization.id, organization.name),
      kind: organization.kind,
      phone: organization.phone,
      hours: organization.hours as LocalizedText | null,
    })),
    ...(await broughtBy(tx, from)),
    focus: focus.map(({ title, category }) => ({
      title,
      category: (category?.versions[0]?.name ?? null) as LocalizedText | null,
    })),
    notes,
  };
}

function named(id: string, name: unknown): NamedUnit {
  return { id, name: name as LocalizedText };
}

async function postingOf(tx: Transaction, id: string): Promise<PackPosting> {
  const posting = await tx.posting.findUniqueOrThrow({
    where: { id },
    include: { person: true, homeOrganization: true },
  });
  const { from, to } = daysOf(posting, await timeZoneOf(tx, posting.tenantId));
  const { person, homeOrganization } = posting;
  return {
    postingId: id,
    person: { id: person.id, name: person.name },
    home: named(homeOrganization.id, homeOrganization.name),
    from: from.toString(),
    to: to.toString(),
  };
}
