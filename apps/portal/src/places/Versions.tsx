import type { PlacePageQuery } from '@linli/client/generated/graphql';
import { readableDate } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';

type Version = NonNullable<PlacePageQuery['place']>['versions'][number];

export function Versions({ versions }: { versions: readonly Version[] }) {
  const { texts, locale } = useLocale();
  const words = texts.places;
  return (
    <section>
      <h2>{words.versions}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard where it is too wide. */}
      <section className="table-frame" tabIndex={0} aria-label={words.versions}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.successor}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <th scope="row">{version.name.text}</th>
                <td>{version.code ?? words.unknown}</td>
                <td>{readableDate(version.validFrom, locale)}</td>
                <td>{version.validTo ? readableDate(version.validTo, locale) : words.stillValid}</td>
                <td>{version.successor?.name.text ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
