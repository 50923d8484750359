import type { ReactNode } from 'react';

/** A table that may be wider than the page: it scrolls by itself, also with the keyboard. */
export function WideTable({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="table-scroll" tabIndex={0} aria-label={name}>
      <table className="rate-table">{children}</table>
    </section>
  );
}
