import { encodeGlobalId } from '@linli/graph/ids/globalId';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import { staffOfUnit } from '@linli/testkit/world/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { fileByWidget, take } from './cast.ts';

const origin = 'http://property.test';

let server: TestServer;
let here: Neighbourhood;
let widget: Caller;
let secretary: Caller;
let manager: Caller;
let owner: Caller;
/** Who owns the basements of the estate: the railway's housing section. */
let ownerUnit: string;

beforeAll(async () => {
  server = await startTestServer();
  here = await neighbourhood(server.house, { origin });
  widget = server.anybody.with({ origin });
  secretary = await server.anybody.signIn(here.secretary);
  manager = await server.anybody.signIn(here.propertyStaff);
  ownerUnit = await here.estate.unit('PROPERTY_RIGHT_UNIT', '铁路局房建段');
  owner = await server.anybody.signIn(await staffOfUnit(here.estate.ground, 'DEPARTMENT_OFFICER', ownerUnit));
});
afterAll(() => server.close());

const unit = (id: string) => encodeGlobalId('Organization', id);

/** The basement of the article, accepted and given to the unit that owns it. */
async function basement() {
  const appeal = await fileByWidget(server, here, widget, '16号楼地下室积水二十多厘米，已经三个多月。');
  await take(secretary, 'acceptAppeal', { id: appeal.id });
  await take(secretary, 'assignAppeal', { id: appeal.id, unit: unit(ownerUnit) });
  return appeal;
}

const note = 'mutation Note($input: AddNoteInput!) { addNote(input: $input) { __typename } }';

const seen = `query Seen($id: ID!) { node(id: $id) { ... on Appeal {
  holder { name { text } } assistingUnits { name { text } } legalSteps } }
  appeals(filter: { open: true }) { totalCount } }`;

interface Seen {
  readonly node: {
    holder: { name: { text: string } };
    assistingUnits: { name: { text: string } }[];
    legalSteps: string[];
  } | null;
  readonly appeals: { totalCount: number };
}

describe('the owner unit leads, the property company cooperates (m8)', () => {
  it('reads along and writes in the record, does not hold it, and leaves when it has helped', async () => {
    const { id } = await basement();
    expect(await manager.run<Seen>(seen, { id })).toEqual({ node: null, appeals: { totalCount: 0 } });
    const help = { id, unit: unit(here.propertyCompany), note: '配合清掏、看护水泵。' };
    expect(await take(owner, 'assistAppeal', help)).toMatchObject({ __typename: 'ForbiddenError' });
    await take(secretary, 'assistAppeal', help);
    const along = await manager.run<Seen>(seen, { id });
    expect(along).toMatchObject({
      node: {
        holder: { name: { text: '铁路局房建段' } },
        assistingUnits: [{ name: { text: '京铁物业' } }],
      },
      appeals: { totalCount: 1 },
    });
    expect(along.node?.legalSteps).toContain('ADD_NOTE');
    expect(along.node?.legalSteps).not.toContain('START');
    const input = { id, text: '已架好水泵，每小时抽一次。', public: true };
    expect(await manager.run(note, { input })).toEqual({ addNote: { __typename: 'AddNotePayload' } });
    await take(secretary, 'endAssistance', { id, unit: unit(here.propertyCompany) });
    expect((await manager.run<Seen>(seen, { id })).node).toBeNull();
  });

  it('never asks the holder, whoever is there already, whom it is about, or who serves nothing there', async () => {
    const { id } = await basement();
    const asked = (of: string) => take(secretary, 'assistAppeal', { id, unit: unit(of) });
    expect(await asked(ownerUnit)).toMatchObject({ fields: [{ path: ['unit'], code: 'DUPLICATE' }] });
    await asked(here.propertyCompany);
    expect(await asked(here.propertyCompany)).toMatchObject({ fields: [{ code: 'DUPLICATE' }] });
    expect(await asked(crypto.randomUUID())).toMatchObject({ fields: [{ code: 'UNKNOWN' }] });
    const gone = { id, unit: unit(here.committee) };
    expect(await take(secretary, 'endAssistance', gone)).toMatchObject({ fields: [{ code: 'UNKNOWN' }] });
  });
});
