import { linliHandlers } from '@linli/testkit/msw/handlers';
import { createWorld } from '@linli/testkit/msw/world';
import { setupWorker } from 'msw/browser';
import sdl from '../../../schema.graphql?raw';
import { playOthers } from './others.ts';
import { otherTenants } from './otherTenants.ts';

const world = createWorld();
world.signedIn = sessionStorage.getItem('signed-in') !== 'no';
// How many offices and grids the reader works in.
world.tenants.push(...otherTenants(Number(sessionStorage.getItem('more-offices') ?? 0)));
if (sessionStorage.getItem('grids') === 'yes') world.serves = world.grids.slice(0, 4);
world.nobodyAsked = sessionStorage.getItem('nobody-asked') === 'yes';
world.administers = sessionStorage.getItem('administers') === 'yes';
playOthers(world);

const worker = setupWorker(...linliHandlers(sdl, world));
await worker.start({
  quiet: true,
  onUnhandledFrame: 'bypass',
  serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
});
await import('../src/main.tsx');
