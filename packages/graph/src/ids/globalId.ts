import { GraphQLError } from 'graphql';

/** The id of no row. A reference that cannot be decoded becomes this, so that it is answered as any unknown id is. */
export const nobody = '00000000-0000-7000-8000-000000000000';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** "Appeal:0190…", base64url: opaque to callers, readable to whoever reads a log. */
export function encodeGlobalId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const decoded = parse(globalId);
  if (!decoded) {
    throw new GraphQLError('This is not an id of this API.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return decoded;
}

/** The row id behind a global id of the wanted type; {@link nobody} for anything else. */
export function rowId(typename: string, globalId: string): string {
  const decoded = parse(globalId);
  return decoded?.typename === typename ? decoded.id : nobody;
}

/** Like {@link rowId} for what may be left out. */
export function optionalRowId(typename: string, globalId: string | null | undefined): string | undefined {
  return globalId == null ? undefined : rowId(typename, globalId);
}

function parse(globalId: string): { typename: string; id: string } | null {
  const [typename, id, ...rest] = Buffer.from(globalId, 'base64url').toString().split(':');
  return typename && id && rest.length === 0 && uuid.test(id) ? { typename, id: id.toLowerCase() } : null;
}

/** Photos in the order they were given; an id that is none stays in its place, so that faults name the right index. */
export function photoRowIds(globalIds: readonly string[] | null | undefined): string[] {
  return (globalIds ?? []).map((globalId) => rowId('Photo', globalId));
}
