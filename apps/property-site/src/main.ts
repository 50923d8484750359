import { readEnvironment } from './environment.ts';
import { startPropertySite } from './start.ts';

const site = await startPropertySite(readEnvironment());
console.log(`Property company's site: ${site.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => site.close().then(() => process.exit(0)));
}
