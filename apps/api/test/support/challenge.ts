import { solveChallenge } from '@linli/core/abuse/challenge';
import type { Caller } from './caller.ts';

interface Asked {
  readonly challenge: { readonly token: string; readonly seed: string; readonly bits: number };
}

/** What a widget does before it submits. */
export async function solved(widget: Caller, siteKey: string) {
  const query = 'query Challenge($key: String!) { challenge(siteKey: $key) { token seed bits } }';
  const { challenge } = await widget.run<Asked>(query, { key: siteKey });
  return solveChallenge(challenge);
}
