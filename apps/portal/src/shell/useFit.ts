import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * How many of a row's entries fit into it side by side. Its last child is the way to the others: it needs room only when they do
 * not all fit. Entries that are away must keep their width to be measured, so they are made invisible, not taken out.
 */
export function useFit<Row extends HTMLElement>(
  entries: number,
): { readonly row: RefObject<Row | null>; readonly fits: number } {
  const row = useRef<Row>(null);
  const [fits, setFits] = useState(entries);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setFits(fitting(element, entries)));
    observer.observe(element);
    // Their words may be of another language now, or their letters come late.
    for (const child of element.children) observer.observe(child);
    setFits(fitting(element, entries));
    return () => observer.disconnect();
  }, [entries]);
  return { row, fits };
}

function fitting(row: HTMLElement, entries: number): number {
  const { columnGap, paddingLeft, paddingRight } = getComputedStyle(row);
  const gap = Number.parseFloat(columnGap) || 0;
  const room = row.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + gap;
  const widths = Array.from(row.children, (child) => (child as HTMLElement).offsetWidth + gap);
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  if (sum(widths.slice(0, entries)) <= room) return entries;
  let fits = entries - 1;
  while (fits > 1 && sum([...widths.slice(0, fits), ...widths.slice(entries)]) > room) fits -= 1;
  return fits;
}
