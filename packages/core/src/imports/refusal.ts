/** Why a row of an import was not taken; the words stand with the command that shows them. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** The field concerned, if one is. */
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One row of a source, as a batched use case takes it. */
export interface ImportRow<Item> {
  /** Of everything that the source says in this row: with source and file the key that makes a second run change nothing. */
  readonly hash: string;
  readonly item: Item;
}

/** What became of a row. `known` means that it was there already and nothing was changed. */
export type RowOutcome<Code extends string = string> =
  | { readonly status: 'imported' | 'known'; readonly targetId: string }
  | { readonly status: 'refused'; readonly refusals: readonly Refusal<Code>[] };
