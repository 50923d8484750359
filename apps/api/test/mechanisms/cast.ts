import { system } from '@linli/core/actor';
import { routeNewAppeal } from '@linli/core/appeals/route';
import { decodeGlobalId } from '@linli/graph/ids/globalId';
import type { Neighbourhood } from '@linli/testkit/world/neighbourhood';
import type { Caller } from '../support/caller.ts';
import { solved } from '../support/challenge.ts';
import { step, submit } from '../support/documents.ts';
import type { TestServer } from '../support/testServer.ts';

export interface Filed {
  readonly id: string;
  readonly code: string;
  readonly secret: string;
}

export type Outcome = Record<string, unknown> & { readonly __typename: string };

/** An appeal as the widget files it, routed to the grid. */
export async function fileByWidget(
  server: TestServer,
  here: Neighbourhood,
  widget: Caller,
  text: string,
): Promise<Filed> {
  const { submitAppeal } = await widget.run<{
    submitAppeal: { appeal: { id: string }; receipt: { code: string; secret: string } };
  }>(submit, {
    input: {
      clientId: crypto.randomUUID(),
      siteKey: here.site.key,
      challenge: await solved(widget, here.site.key),
      kind: 'COMPLAINT',
      text,
      point: here.grid.middle,
      pointSource: 'GPS',
    },
  });
  const { appeal, receipt } = submitAppeal;
  await routeNewAppeal(server.house.services, system, decodeGlobalId(appeal.id).id);
  return { id: appeal.id, code: receipt.code, secret: receipt.secret };
}

/** A step of staff: its payload, or the error that it gives. */
export async function take(caller: Caller, name: string, input: Record<string, unknown>): Promise<Outcome> {
  const result = await caller.run<Record<string, Outcome>>(step(name), { input });
  const outcome = result[name];
  if (!outcome) throw new Error(`${name} answers nothing`);
  return outcome;
}
