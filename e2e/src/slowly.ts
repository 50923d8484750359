import type { CDPSession, Page } from 'playwright-core';

/** A crowded mobile network: 400 kbit/s either way, 400 ms there and back. */
const crowded = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export interface Network {
  away(): Promise<void>;
  back(): Promise<void>;
}

/** Puts a page on such a network, which may go and come back. */
export async function onSlowNetwork(page: Page): Promise<Network> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const set = async (offline: boolean): Promise<void> => {
    await session.send('Network.emulateNetworkConditions', { offline, ...crowded });
  };
  await set(false);
  return { away: () => set(true), back: () => set(false) };
}
