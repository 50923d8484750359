// A process that uses a house's server until it is told to go: the far end of `startUser`.
import { once } from 'node:events';
import { acquireDatabaseServer } from '../../src/databaseServer.ts';

const server = await acquireDatabaseServer();
const stay = setInterval(() => undefined, 60_000);
const told = once(process, 'SIGINT');
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
await told;
await server.release();
clearInterval(stay);
