import type { PlaceNodeFragment } from '@linli/client/generated/graphql';
import { number } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';

/** The denominators: how many households and residents, and who manages. */
export function Estates({ estates }: { estates: readonly PlaceNodeFragment[] }) {
  const { texts, locale } = useLocale();
  const label = useLabel();
  const words = texts.places;
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? words.unknown : number(value, locale);
  const sum = (of: 'households' | 'residents') =>
    number(
      estates.reduce((total, one) => total + (one.estate?.[of] ?? 0), 0),
      locale,
    );
  return (
    <section>
      <h2>{words.estates}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard where it is too wide. */}
      <section className="table-frame" tabIndex={0} aria-label={words.estates}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.estate}</th>
              <th scope="col">{words.management}</th>
              <th scope="col" className="figure-cell">
                {words.households}
              </th>
              <th scope="col" className="figure-cell">
                {words.residents}
              </th>
              <th scope="col" className="figure-cell">
                {words.builtYear}
              </th>
            </tr>
          </thead>
          <tbody>
            {estates.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name.text}</th>
                <td>{label('EstateManagement', one.estate?.management)}</td>
                <td className="figure-cell">{figure(one.estate?.households)}</td>
                <td className="figure-cell">{figure(one.estate?.residents)}</td>
                <td className="figure-cell">{one.estate?.builtYear ?? words.unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {estates.length > 1 && <p className="muted">{words.total(sum('households'), sum('residents'))}</p>}
    </section>
  );
}
