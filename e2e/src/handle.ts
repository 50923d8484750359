import type { Caller } from '../../apps/api/test/support/caller.ts';

interface Found {
  readonly appeals: {
    nodes: {
      id: string;
      text: string;
      photos: unknown[];
      assignableUnits: { id: string; name: { text: string } }[];
    }[];
  };
}
type Taken = Readonly<Record<string, { __typename: string }>>;

/** One step as the portal sends it; anything but its own payload is an error. */
async function take(staff: Caller, name: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  const type = name[0]?.toUpperCase() + name.slice(1);
  const taken = await staff.run<Taken>(
    `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Error { message } } }`,
    { input },
  );
  if (taken[name]?.__typename !== `${type}Payload`) throw new Error(`${name}: ${JSON.stringify(taken)}`);
}

/** Staff handle what was filed, from its acceptance until it is done; told is what they found of it, each once. */
export async function handle(
  staff: Caller,
  code: string,
  { unit, done }: { unit: string; done: string },
): Promise<Found['appeals']['nodes']> {
  const { appeals } = await staff.run<Found>(
    `query($code: String!) {
      appeals(filter: { code: { eq: $code } }) { nodes { id text photos { id } assignableUnits { id name { text } } } }
    }`,
    { code: code.replaceAll(/\D/g, '') },
  );
  const [appeal] = appeals.nodes;
  if (!appeal) throw new Error(`${code} is nowhere`);
  const { id } = appeal;
  await take(staff, 'acceptAppeal', { id });
  await take(staff, 'assignAppeal', {
    id,
    unit: appeal.assignableUnits.find(({ name }) => name.text === unit)?.id,
  });
  await take(staff, 'startAppeal', { id });
  await take(staff, 'resolveAppeal', { id, text: done });
  return appeals.nodes;
}
