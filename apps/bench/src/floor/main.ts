// The floor: what node:http and pg take when one statement, written by hand, answers with the JSON itself. It checks nobody's rights.
import { createServer, type IncomingMessage } from 'node:http';
import { peerPool } from '../servers/peerPool.ts';
import { serve } from '../servers/serve.ts';
import { statements } from './statements.ts';

const pool = peerPool('floor');

/** POST /<operation> with the statement's parameters as a JSON array. */
const server = createServer(async (request, response) => {
  const name = request.url?.slice(1) ?? '';
  const values = JSON.parse(await bodyOf(request)) as unknown[];
  const text = statements[name];
  const body = text === undefined ? '{"__typename":"Query"}' : await answer(name, text, values);
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    .end(body);
});

async function answer(name: string, text: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<{ data: string }>({ name, text, values });
  return rows[0]?.data ?? 'null';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

serve(server, () => pool.end());
