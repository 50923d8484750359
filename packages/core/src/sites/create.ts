import { randomBytes } from 'node:crypto';
import type { Site } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { normaliseOrigin } from './origin.ts';

export interface CreateSiteInput {
  readonly tenantId: string;
  readonly organizationId: string;
  /** The place that the site speaks for. */
  readonly placeId: string;
  readonly title: LocalizedText;
  /** Pages of these origins may use the key; none means nobody but the hosted pages. */
  readonly origins: readonly string[];
  readonly locales?: readonly string[];
  readonly accent?: string;
  readonly contactRequired?: boolean;
  /** Codes of the categories offered; none means all. */
  readonly categoryCodes?: readonly string[];
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** pk_live_… or pk_test_… */
  readonly mode?: 'live' | 'test';
  /** A key of the operator's choice, for demo data and moves between installations. */
  readonly key?: string;
}

export async function createSite(services: Services, actor: Actor, input: CreateSiteInput): Promise<Site> {
  return write(services, actor, 'sites.create', async (change) => {
    assertMay(actor, 'manageSites', await placeFacts(change.tx, input.tenantId, input.placeId));
    const faults = await faultsOf(change, input);
    if (faults.length > 0) throw new InvalidInput(faults);
    const { tenantId, organizationId, placeId, title, accent, mode = 'live' } = input;
    const origins = [...new Set(input.origins.flatMap((origin) => normaliseOrigin(origin) ?? []))];
    const site = await change.tx.site.create({
      data: {
        id: newId(),
        tenantId,
        key: input.key ?? `pk_${mode}_${randomBytes(18).toString('base64url')}`,
        organizationId,
        placeId,
        title,
        origins,
        locales: [...(input.locales ?? ['zh-CN', 'en'])],
        accent: accent ?? null,
        contactRequired: input.contactRequired ?? false,
        categoryCodes: [...(input.categoryCodes ?? [])],
        ...(input.texts === undefined ? {} : { texts: input.texts }),
        createdAt: change.now,
      },
    });
    await change.audit({
      tenantId,
      targetType: 'Site',
      targetId: site.id,
      after: { organizationId, placeId, origins },
    });
    return site;
  });
}

async function faultsOf(change: Change, input: CreateSiteInput): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  const { tenantId } = input;
  const place = await change.tx.place.findFirst({ where: { id: input.placeId, tenantId } });
  if (place === null) faults.push({ path: ['placeId'], code: 'UNKNOWN' });
  const organization = await change.tx.organization.findFirst({
    where: { id: input.organizationId, OR: [{ tenantId }, { serves: { some: { tenantId } } }] },
  });
  if (organization === null) faults.push({ path: ['organizationId'], code: 'UNKNOWN' });
  if (input.title.zh.trim() === '') faults.push({ path: ['title', 'zh'], code: 'REQUIRED' });
  input.origins.forEach((origin, index) => {
    if (normaliseOrigin(origin) === null) faults.push({ path: ['origins', String(index)], code: 'INVALID' });
  });
  if (input.accent !== undefined && !/^#[0-9a-f]{6}$/i.test(input.accent)) {
    faults.push({ path: ['accent'], code: 'INVALID' });
  }
  return faults;
}
