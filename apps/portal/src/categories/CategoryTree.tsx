import { NavLink } from 'react-router';
import { useLocale } from '../locales/locale.tsx';
import { type Draft, nameOf, type Row } from './draft.ts';
import { useCategoryTexts } from './texts.ts';

interface Props {
  rows: readonly Row[];
  chosen: string | undefined;
  unsaved: ReadonlyMap<string, Draft>;
}

/** Headings with what stands under them; a closed heading opens by itself when one of its own is chosen. */
export function CategoryTree({ rows, chosen, unsaved }: Props) {
  const words = useCategoryTexts();
  const { locale } = useLocale();
  const isWithin = (id: string): boolean =>
    id === chosen || rows.some((row) => row.parentId === id && isWithin(row.id));
  const entry = (row: Row, name = nameOf(row, locale)) => (
    <NavLink to={`/categories/${row.id}`} className={row.retiredAt ? 'category-retired' : ''}>
      <span>{name}</span>
      {row.retiredAt && <small>{words.retired}</small>}
      {unsaved.has(row.id) && <small className="category-unsaved">{words.unsaved}</small>}
    </NavLink>
  );
  const level = (parentId: string | null) => (
    <ul>
      {rows
        .filter((row) => row.parentId === parentId)
        .map((row) => {
          const below = rows.filter((one) => one.parentId === row.id).length;
          return (
            <li key={row.id}>
              {below === 0 ? (
                entry(row)
              ) : (
                <details open={isWithin(row.id) || undefined}>
                  <summary>
                    {nameOf(row, locale)} <small>{below}</small>
                  </summary>
                  {entry(row, words.itself)}
                  {level(row.id)}
                </details>
              )}
            </li>
          );
        })}
    </ul>
  );
  return (
    <nav className="category-tree" aria-label={words.title}>
      {level(null)}
    </nav>
  );
}
