// Mercurius with its just-in-time compiler and batched loaders over hand-written SQL, in a process of its own. It checks nobody's rights.
import fastify from 'fastify';
import mercurius from 'mercurius';
import { types } from 'pg';
import { peerPool } from '../servers/peerPool.ts';
import { serve } from '../servers/serve.ts';
import { loadersOver } from './loaders.ts';
import { resolversOver } from './resolvers.ts';
import { schema } from './schema.ts';

// Times go out as the database writes them, without a detour over Date.
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => `${text.replace(' ', 'T')}:00`);

const pool = peerPool('mercurius');
const app = fastify();
await app.register(mercurius, { schema, resolvers: resolversOver(pool), loaders: loadersOver(pool), jit: 1 });
await app.ready();
serve(app.server, () => pool.end());
