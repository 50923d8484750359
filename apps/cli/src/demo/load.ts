import { system } from '@linli/core/actor';
import { installDefaultCategories } from '@linli/core/categories/installDefaults';
import type { Services } from '@linli/core/services';
import { type DemoAccount, demoAccounts, demoPassword } from './accounts.ts';
import { type Ground, idOf, servicesAt } from './ground.ts';
import { handOver } from './handOver.ts';
import { inParallel } from './inParallel.ts';
import { layTenant } from './layout/tenant.ts';
import { loadAssets } from './loadAssets.ts';
import { loadBatches } from './loadBatches.ts';
import { loadBrought } from './loadBrought.ts';
import { loadDuties } from './loadDuties.ts';
import { loadMethods } from './loadMethods.ts';
import { loadPeople, loadUsers } from './loadPeople.ts';
import { loadPlaces } from './loadPlaces.ts';
import { loadPortals } from './loadPortals.ts';
import { loadTeam } from './loadTeam.ts';
import { loadSites, loadUnits } from './loadUnits.ts';
import { patiently } from './patiently.ts';
import { type DemoReceipt, demoReceipts } from './receipts.ts';
import type { DemoTenant } from './shape.ts';
import { tellStory } from './tell.ts';
import { loadTemplates } from './templates.ts';
import { demoTenants } from './tenants/all.ts';
import { tie } from './ties.ts';

export interface Demo {
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
  /** Key of the property company's site. */
  readonly siteKey: string;
  /** What to follow as a resident. */
  readonly receipts: readonly DemoReceipt[];
  /** client_id of the street's own portal. */
  readonly portalClient: string;
  /** Appeals that this load added; 0 when all of it was there. */
  readonly told: number;
}

export interface DemoOptions {
  /** Origins of the property company's site. */
  readonly origins?: readonly string[];
  /** Origins of the street's own portal. */
  readonly portalOrigins?: readonly string[];
}

const siteKey = 'pk_test_jingtie';
const portalClient = 'portal_demo_liuliqiao';

/** Before the first story: places, units and grants were there already. */
const preludeDays = 120;

/** Loads the demo data once. A load that broke off goes on where it stopped; a complete one is recognised and left alone. */
export async function loadDemo(services: Services, options: DemoOptions = {}): Promise<Demo> {
  const {
    origins = ['http://localhost:4100', 'http://127.0.0.1:4100'],
    portalOrigins = ['http://localhost:4200', 'http://127.0.0.1:4200'],
  } = options;
  const now = services.clock.now();
  const users = await patiently(() => loadUsers(services, demoTenants));
  const grounds = await inParallel(demoTenants, (tenant) =>
    prepare(services, tenant, now, { origins, portalOrigins, users }),
  );
  let told = 0;
  await inParallel(
    grounds.flatMap((ground) => ground.tenant.stories.map((story) => ({ ground, story }))),
    async ({ ground, story }) => {
      if ((await tellStory(services, ground, story, now)) === 'TOLD') told += 1;
    },
  );
  for (const ground of grounds) {
    await patiently(() => loadBatches(services, ground, now));
    await patiently(() => loadBrought(services, ground, now));
    for (const succession of ground.tenant.successions ?? [])
      await patiently(() => handOver(services, ground, succession, now));
    for (const what of ground.tenant.ties ?? []) await patiently(() => tie(services, ground, what));
    await patiently(() => loadTeam(services, ground, now));
    await patiently(() => loadDuties(services, ground, now));
    await patiently(() => loadMethods(services, ground, now));
  }
  return {
    password: demoPassword,
    accounts: demoAccounts(demoTenants),
    receipts: await patiently(() => demoReceipts(services, grounds)),
    siteKey,
    portalClient,
    told,
  };
}

async function prepare(
  services: Services,
  tenant: DemoTenant,
  now: Date,
  { origins, portalOrigins, users }: Required<DemoOptions> & { users: ReadonlyMap<string, string> },
): Promise<Ground> {
  const then = servicesAt(services, new Date(now.getTime() - preludeDays * 86_400_000));
  const laid = layTenant(tenant);
  const { tenantId, places } = await loadPlaces(then, tenant, laid);
  await installDefaultCategories(then, system, tenantId);
  const rows = await services.database.category.findMany({ where: { tenantId } });
  const units = await loadUnits(then, tenant, tenantId, places);
  await loadPortals(then, tenant, places, portalOrigins);
  const categories = new Map(rows.map(({ code, id }) => [code, id]));
  await loadTemplates(then, tenantId, idOf(places, 'district'), categories);
  return {
    tenant,
    tenantId,
    laid,
    places,
    units,
    assets: await loadAssets(then, tenant, tenantId, { places, units }),
    people: await loadPeople(then, tenant, tenantId, { places, units, users }),
    sites: await loadSites(then, tenant, tenantId, { places, units }, origins),
    categories,
  };
}
