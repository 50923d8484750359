import type { SourceRow } from '../sourceRow.ts';

/** Columns of a catalogue with a name for each level, from the top down. */
export const treeColumns = ['一级分类', '二级分类', '三级分类'] as const;

/** A tree of categories and nothing else: labelled appeals have one of these columns too. */
export function isCategoryTree({ columns, geometry }: SourceRow): boolean {
  const names = Object.keys(columns);
  return (
    geometry === undefined &&
    names.length === treeColumns.length &&
    treeColumns.every((name) => name in columns)
  );
}
