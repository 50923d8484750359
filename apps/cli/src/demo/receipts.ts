import { deriveReceipt } from '@linli/core/appeals/receipts/derive';
import type { LocalizedText } from '@linli/core/localized';
import type { Services } from '@linli/core/services';
import type { Ground } from './ground.ts';
import { clientIdOf } from './tell.ts';

/** What a resident of the demo keeps in hand. */
export interface DemoReceipt {
  readonly code: string;
  readonly pin: string;
  readonly shown: LocalizedText;
}

/** The receipts of the stories that are there to be looked at as a resident, the same at every start. */
export async function demoReceipts(
  { database, keyring }: Services,
  grounds: readonly Ground[],
): Promise<DemoReceipt[]> {
  const stories = grounds.flatMap(({ tenant, tenantId }) =>
    [...tenant.stories, ...handedOver(tenant)].flatMap(({ key, shown }) =>
      shown ? [{ tenantId, clientId: clientIdOf(key), shown }] : [],
    ),
  );
  const found = await Promise.all(
    stories.map(async ({ tenantId, clientId, shown }) => {
      const appeal = await database.appeal.findFirst({
        where: { tenantId, clientId },
        select: { code: true, participants: { where: { role: 'REPORTER' }, select: { id: true } } },
      });
      const [reporter] = appeal?.participants ?? [];
      return appeal && reporter
        ? [{ code: appeal.code, pin: deriveReceipt(keyring, reporter.id).pin, shown }]
        : [];
    }),
  );
  return found.flat();
}

function handedOver({ successions = [] }: Ground['tenant']) {
  return successions.flatMap(({ cases }) => cases.map(({ story }) => story));
}
