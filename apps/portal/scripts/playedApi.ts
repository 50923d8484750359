import { readFileSync } from 'node:fs';
import { answer, isOfTheApi } from '@linli/testkit/msw/answer';
import { linliHandlers } from '@linli/testkit/msw/handlers';
import { createWorld } from '@linli/testkit/msw/world';
import type { Plugin } from 'vite';

/** While the portal is developed without a server, a neighbourhood in memory answers instead of the API. */
export function playedApi(): Plugin {
  return {
    name: 'linli-played-api',
    configureServer({ middlewares }) {
      const sdl = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
      const handlers = linliHandlers(sdl, Object.assign(createWorld(), { signedIn: true }));
      middlewares.use((request, response, next) => {
        if (isOfTheApi(request)) answer(handlers, request, response).catch(next);
        else next();
      });
    },
  };
}
