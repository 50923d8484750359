import type { CategoriesQuery } from '@linli/client/generated/graphql';

type Row = NonNullable<CategoriesQuery['categories']>[number];

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Option = Choice | { readonly label: string; readonly options: Choice[] };

/** Choices for a select: what can be chosen, under its headings; a heading alone is none. */
export function categoryOptions(rows: readonly Row[]): Option[] {
  const choice = ({ id, name }: Row): Choice => ({ value: id, label: name.text });
  const offered = rows.filter((row) => row.offered);
  return rows
    .filter((row) => !row.parent || !rows.some(({ id }) => id === row.parent?.id))
    .flatMap((root): Option[] => {
      const below = offered.filter((row) => row.parent?.id === root.id);
      if (below.length === 0) return root.offered ? [choice(root)] : [];
      const own = root.offered ? [choice(root)] : [];
      return [{ label: root.name.text, options: [...own, ...below.map(choice)] }];
    });
}
