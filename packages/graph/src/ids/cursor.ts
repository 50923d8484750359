import { GraphQLError } from 'graphql';

/** As Pothos writes the cursor of a row: its id, marked. */
const written = /^GPC:S:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The row that a cursor names; null for what is no cursor of ours. */
export function rowOfCursor(cursor: string): string | null {
  return written.exec(Buffer.from(cursor, 'base64').toString())?.[1] ?? null;
}

/** One answer for all that leads nowhere: made up, of a row that is gone, of a row out of the caller's sight. */
export function unknownCursor(): GraphQLError {
  return new GraphQLError('This cursor is none of this list. Begin again without it.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
