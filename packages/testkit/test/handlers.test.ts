import { readFileSync } from 'node:fs';
import documents from '@linli/client/documents.json' with { type: 'json' };
import { getResponse, RequestHandler } from 'msw';
import { expect, it } from 'vitest';
import { linliHandlers } from '../src/msw/handlers.ts';
import { createWorld } from '../src/msw/world.ts';

const sdl = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');

it('the played API answers a stored document by its id, as the server does', async () => {
  const handlers = linliHandlers(sdl, createWorld()).filter((one) => one instanceof RequestHandler);
  const ask = async (body: unknown): Promise<Record<string, unknown>> => {
    const request = new Request('http://linli.test/graphql', { method: 'POST', body: JSON.stringify(body) });
    return (await getResponse(handlers, request))?.json();
  };
  const [documentId = '', query = ''] =
    Object.entries(documents).find(([, text]) => text.startsWith('query Viewer')) ?? [];
  const byText = await ask({ query });
  expect(byText).toHaveProperty('data.viewer');
  expect(await ask({ documentId })).toEqual(byText);
  expect(await ask({ documentId: 'sha256:0' })).toMatchObject({
    errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }],
  });
});
