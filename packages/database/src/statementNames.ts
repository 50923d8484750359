import { createHash } from 'node:crypto';

/**
 * To be written into a statement whose best plan hangs on its values, such as the length of a period: one plan for all
 * of them made a year's figures five times slower.
 */
export const plannedForItsValues = '/* planned for its values */';

interface Statement {
  readonly sql: string;
  readonly args: readonly unknown[];
}

/** Each named statement takes memory in each connection. */
const mostNames = 500;
/** Lists of any length make statements without end: a text earns its name by coming again. */
const earnedBy = 3;
const mostStrangers = 2_000;

/**
 * Names statements by their text, so that a connection plans one that comes again only once: for the short ones of a
 * request planning takes longer than running. The empty name means "not kept".
 */
export function statementNames(): (statement: Statement) => string {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return ({ sql, args }) => {
    // Without arguments there may be several statements in one text, which cannot be named.
    if (args.length === 0 || sql.includes(plannedForItsValues)) return '';
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNames) return '';
    const times = (seen.get(sql) ?? 0) + 1;
    if (times < earnedBy) {
      if (seen.size >= mostStrangers) seen.clear();
      seen.set(sql, times);
      return '';
    }
    seen.delete(sql);
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
    names.set(sql, name);
    return name;
  };
}
