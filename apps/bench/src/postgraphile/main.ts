// PostGraphile 5 over the measured database, in a process of its own. It checks nobody's rights.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { peerPool } from '../servers/peerPool.ts';
import { serve } from '../servers/serve.ts';
import { presetOver } from './preset.ts';

const pool = peerPool('postgraphile');
const instance = postgraphile(presetOver(pool));
const server = createServer();
await instance.createServ(grafserv).addTo(server);
// The schema is made from the tables: that belongs to the start, not to the first request.
await instance.getSchema();
serve(server, async () => {
  await instance.release();
  await pool.end();
});
