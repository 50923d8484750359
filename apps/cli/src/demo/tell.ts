import { createHash } from 'node:crypto';
import { type SiteActor, system } from '@linli/core/actor';
import { routeNewAppeal } from '@linli/core/appeals/route';
import type { SubmitInput } from '@linli/core/appeals/submission/input';
import { submitAppeal } from '@linli/core/appeals/submit';
import type { Services } from '@linli/core/services';
import { consent } from '@linli/core/sites/consent';
import { castOf } from './cast.ts';
import { type Ground, idOf, servicesAt } from './ground.ts';
import { patiently } from './patiently.ts';
import { storePictures } from './photos/store.ts';
import { playStep } from './playStep.ts';
import type { Story } from './story.ts';
import { reportedAt, stepAt } from './when.ts';

/** Tells one story through the use cases, as it happened. What was filed by an earlier load stays as it is. */
export async function tellStory(
  services: Services,
  ground: Ground,
  story: Story,
  now: Date,
): Promise<'TOLD' | 'KNOWN'> {
  const clientId = clientIdOf(story.key);
  const filer = story.filed ? castOf(ground, story.filed.by) : siteFor(ground, story.place);
  const submittedBy = filer.kind === 'site' ? `site:${filer.siteId}` : `person:${filer.personId}`;
  if (await services.database.appeal.findFirst({ where: { submittedBy, clientId } })) return 'KNOWN';

  const { timeZone } = ground.tenant;
  let time = reportedAt(story.at, now, timeZone);
  const filing = servicesAt(services, time);
  const input: SubmitInput = {
    clientId,
    kind: story.kind,
    categoryId: idOf(ground.categories, story.category),
    title: story.title,
    text: story.text,
    placeId: story.place ? idOf(ground.places, story.place) : null,
    address: story.address,
    answers: Object.entries(story.answers ?? {}).map(([key, value]) => ({ key, value })),
    aboutUnitId: story.about ? idOf(ground.units, story.about) : null,
    photoIds: await storePictures(filing, filer, 'REPORT', story.photos),
    contact: story.contact ? { ...story.contact, consentVersion: consent.version } : null,
    locale: story.locale ?? 'zh-CN',
    channel: story.filed?.channel,
    initiative: story.filed?.channel === 'PATROL' || story.filed?.channel === 'VISIT' ? 'PROACTIVE' : null,
  };
  const { appeal, participantId } = await patiently(() => submitAppeal(filing, filer, input));
  const routing = servicesAt(services, new Date(time.getTime() + 2_000));
  await patiently(() => routeNewAppeal(routing, system, appeal.id));
  for (const step of story.steps) {
    time = stepAt(step.at, time, timeZone);
    if (time > now) break;
    try {
      const then = servicesAt(services, time);
      await patiently(() => playStep(then, ground, { appealId: appeal.id, participantId }, step));
    } catch (cause) {
      throw new Error(`demo story "${story.key}" cannot go on: ${step.do} at ${step.at}: ${cause}`, {
        cause,
      });
    }
  }
  return 'TOLD';
}

/** The website that a resident of the place would report from: the nearest one going up. */
export function siteFor(ground: Ground, place: string | undefined): SiteActor {
  for (let key = place; key; key = ground.laid.find((laid) => laid.key === key)?.parent) {
    const siteId = ground.sites.get(key);
    if (siteId) return { kind: 'site', tenantId: ground.tenantId, siteId };
  }
  throw new Error(`no site speaks for "${place}"`);
}

/** The same id at every load, so that a second one finds the first one's appeal. */
export function clientIdOf(key: string): string {
  const hash = createHash('sha256').update(`demo:${key}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
