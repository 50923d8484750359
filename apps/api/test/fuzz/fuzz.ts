import { decodeGlobalId, encodeGlobalId } from '@linli/graph/ids/globalId';
import { schema } from '@linli/graph/schema';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { fileAppeals } from '../support/fileAppeals.ts';
import { startTestServer } from '../support/testServer.ts';
import { Dice } from './dice.ts';
import { Documents } from './documents.ts';
import { randomAddress, randomBody } from './requests.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly documents: number;
  readonly bodies: number;
  /** Of stored documents, by GET. */
  readonly addresses: number;
  readonly progress?: (done: number) => void;
}

export interface FuzzResult {
  readonly documents: number;
  /** Valid, and executed: the answer has data. */
  readonly executed: number;
  readonly bodies: number;
  readonly addresses: number;
  /** Public documents that were answered with data by GET. */
  readonly read: number;
  /** What went wrong: an answer of 500 or more, a masked error, an id of the other tenant. */
  readonly findings: readonly string[];
}

/** A server with two tenants; whoever belongs to the one sends random documents, bodies and addresses, and must never see the other. */
export async function fuzz({
  seed,
  documents,
  bodies,
  addresses,
  progress,
}: FuzzOptions): Promise<FuzzResult> {
  const server = await startTestServer();
  try {
    const here = await neighbourhood(server.house, { name: '丰台区' });
    const there = await neighbourhood(server.house, { name: '石景山区', origin: 'http://other.test' });
    const own = await fileAppeals(server, here, 5);
    const foreign = await fileAppeals(server, there, 5);
    const callers = [
      server.anybody,
      server.anybody.with({ origin: here.site.origins[0] ?? '' }),
      await server.anybody.signIn(here.secretary),
      await server.anybody.signIn(here.streetOfficer),
      await server.anybody.signIn(here.propertyStaff),
    ];
    const secrets = await idsOf(there, foreign);
    const names = [
      ...(await idsOf(here, own)),
      ...secrets,
      here.site.key,
      there.site.key,
      '1234567897',
      '123456',
    ];
    const dice = new Dice(seed);
    const made = new Documents(schema, dice, names);
    const findings: string[] = [];
    let executed = 0;
    let read = 0;
    const unlimited = () => server.house.services.database.rateCounter.deleteMany();
    const look = async (response: Response, sent: string) => {
      const text = await textOf(response);
      if (response.status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) {
        const told = server.logged.at(-1)?.details;
        findings.push(
          `${response.status} ${text.slice(0, 200)}\n  ${String(told?.error).slice(0, 600)}\n  of ${sent.slice(0, 600)}`,
        );
      }
      // What is for everybody: a site tells what it is and where, that is what its key is for; a place what can be reported there.
      const isPublic = sent.includes(there.site.key) || sent.includes('categories(place:');
      for (const id of isPublic ? [] : secrets) {
        if (text.includes(id) && !sent.includes(id))
          findings.push(`the other tenant's ${id}\n  of ${sent.slice(0, 600)}`);
      }
      server.logged.length = 0;
      return text;
    };
    for (let count = 0; count < documents; count += 1) {
      if (count % 200 === 0) await unlimited();
      const query = made.next();
      const text = await look(await dice.one(callers).post({ query }), query);
      if (/^\{.*"data":\{/s.test(text)) executed += 1;
      if (count % 1_000 === 0) progress?.(count);
    }
    for (let count = 0; count < bodies; count += 1) {
      if (count % 200 === 0) await unlimited();
      const body = randomBody(dice, names);
      await look(await dice.one(callers).post(body), body);
    }
    for (let count = 0; count < addresses; count += 1) {
      if (count % 200 === 0) await unlimited();
      const address = randomAddress(dice, names);
      const text = await look(await dice.one(callers).get(address), decoded(address));
      if (/^\{.*"data":\{/s.test(text)) read += 1;
    }
    return { documents, executed, bodies, addresses, read, findings };
  } finally {
    await server.close();
  }
}

/** A subscription that was asked for rightly is a stream without an end: that it begins is enough. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  await response.body?.cancel();
  return '';
}

/** What was sent may come back; in an address it is written otherwise. */
function decoded(address: string): string {
  return [...new URLSearchParams(address).values()].join(' ');
}

/** Everything of a neighbourhood that has a name of its own. */
async function idsOf(home: Neighbourhood, appeals: readonly string[]): Promise<string[]> {
  const { database } = home.district.ground.house.services;
  const { tenantId } = home.district;
  const rows = await Promise.all([
    database.place.findMany({ where: { tenantId } }),
    database.person.findMany({ where: { tenantId } }),
    database.organization.findMany({ where: { tenantId } }),
    database.category.findMany({ where: { tenantId }, take: 5 }),
  ]);
  const types = ['Place', 'Person', 'Organization', 'Category'];
  const ids = rows.flatMap((list, index) => list.map(({ id }) => encodeGlobalId(types[index] ?? '', id)));
  return [...appeals, ...ids, ...appeals.slice(0, 1).map((id) => decodeGlobalId(id).id)];
}
