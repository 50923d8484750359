import type { Services } from '@linli/core/services';
import type { PublicWrites } from '../events/announcements.ts';

/** What time alone changes, a site that is switched off at a time that was set before, is seen after that. */
const keepMs = 60_000;

/**
 * The origins that any site lists. One that was found is remembered until anything of sites is written, by whatever
 * process: nearly every request of a website comes from one that was there a moment ago. Which site's key goes with it is
 * checked anew by what the request does.
 */
export class KnownOrigins {
  readonly #until = new Map<string, number>();
  readonly #services: Pick<Services, 'database' | 'clock'>;
  #moment = 0;
  #hears = false;

  constructor(services: Pick<Services, 'database' | 'clock'>, writes: PublicWrites) {
    this.#services = services;
    writes.onPublicWrite((hears) => {
      this.#hears = hears;
      this.#moment++;
      this.#until.clear();
    });
  }

  async has(origin: string): Promise<boolean> {
    const { database, clock } = this.#services;
    const now = clock.now();
    if ((this.#until.get(origin) ?? 0) > now.getTime()) return true;
    const moment = this.#moment;
    const site = await database.site.findFirst({
      where: { origins: { has: origin }, OR: [{ disabledAt: null }, { disabledAt: { gt: now } }] },
      select: { id: true },
    });
    // What was read while something was written is told and not kept.
    if (site && this.#hears && moment === this.#moment) this.#until.set(origin, now.getTime() + keepMs);
    return site !== null;
  }
}
