import { callerOf } from '@linli/core/actor';
import { linkAppeals } from '@linli/core/appeals/links/link';
import { mergeAppeals } from '@linli/core/appeals/links/merge';
import { supportAppeal } from '@linli/core/appeals/links/support';
import type { Services } from '@linli/core/services';
import { consent } from '@linli/core/sites/consent';
import { castOf } from './cast.ts';
import type { Ground } from './ground.ts';
import { clientIdOf, siteFor } from './tell.ts';

/** What brings stories together once all of them are told. Appeals are named by their story. */
export type Tie =
  | { readonly do: 'support'; readonly story: string; readonly phone: string }
  | {
      readonly do: 'merge';
      readonly into: string;
      readonly story: string;
      readonly by: string;
      readonly note: string;
    }
  | {
      readonly do: 'link';
      readonly story: string;
      readonly other: string;
      readonly by: string;
      readonly note: string;
    };

/** Ties what is not tied yet: a second load finds it done. */
export async function tie(services: Services, ground: Ground, what: Tie): Promise<void> {
  const { database } = services;
  const appealOf = (key: string) =>
    database.appeal.findFirstOrThrow({ where: { tenantId: ground.tenantId, clientId: clientIdOf(key) } });
  const appeal = await appealOf(what.story);
  if (what.do === 'support') {
    const site = siteFor(ground, ground.tenant.stories.find(({ key }) => key === what.story)?.place);
    const clientId = clientIdOf(`${what.story}:${what.phone}`);
    const joined = { joinedBy: callerOf(site), clientId };
    if ((await database.participant.count({ where: joined })) > 0) return;
    const contact = { phone: what.phone, consentVersion: consent.version };
    await supportAppeal(services, site, { clientId, appealId: appeal.id, contact });
    return;
  }
  const links = { OR: [{ fromId: appeal.id }, { toId: appeal.id }] };
  if ((await database.appealLink.count({ where: links })) > 0) return;
  const actor = castOf(ground, what.by);
  const { note } = what;
  if (what.do === 'merge') {
    const appealId = (await appealOf(what.into)).id;
    await mergeAppeals(services, actor, { appealId, duplicateIds: [appeal.id], note });
  } else {
    const otherId = (await appealOf(what.other)).id;
    await linkAppeals(services, actor, { appealId: appeal.id, otherId, note });
  }
}
