import { readEnvironment } from './environment.ts';
import { startStreetPortal } from './start.ts';

const portal = await startStreetPortal(readEnvironment());
console.log(`Street's own portal: ${portal.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => portal.close().then(() => process.exit(0)));
}
