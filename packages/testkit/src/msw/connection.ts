interface Page {
  first?: number | null;
  last?: number | null;
  after?: string | null;
}

/** A Relay connection over a list; the cursor is the position. */
export function connection<Item>(all: readonly Item[], { first, last, after }: Page) {
  const start = after ? Number(atob(after)) + 1 : last ? Math.max(0, all.length - last) : 0;
  const nodes = all.slice(start, start + (last ?? first ?? 20));
  const end = start + nodes.length;
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: btoa(String(start + index)) })),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length > 0 ? btoa(String(start)) : null,
      endCursor: nodes.length > 0 ? btoa(String(end - 1)) : null,
    },
  };
}
