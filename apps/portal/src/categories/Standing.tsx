import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { When } from '../pieces/When.tsx';
import { differences } from './differences.ts';
import { type Row, standingOf } from './draft.ts';
import { useCategoryTexts } from './texts.ts';

/** Planned, in force and past versions, each with what it changed. */
export function Standing({ row }: { row: Row }) {
  const words = useCategoryTexts();
  const label = useLabel();
  const { locale } = useLocale();
  return (
    <section className="category-versions" aria-labelledby="category-versions">
      <h3 id="category-versions">{words.versions}</h3>
      <ol>
        {row.versions.map((version, index) => {
          const before = row.versions[index + 1];
          const changes = before ? differences(before, version, { words, label, locale }) : null;
          const standing = standingOf(version, Date.now());
          return (
            <li key={version.validFrom}>
              <p>
                <strong>{words[standing]}</strong>{' '}
                {Date.parse(version.validFrom) > 0 && (
                  <>
                    <When at={version.validFrom} /> {words.since} ·{' '}
                  </>
                )}
                {version.changedBy ? words.by(version.changedBy.name) : words.bySystem}
              </p>
              {changes === null ? (
                <p className="muted">{words.first}</p>
              ) : changes.length === 0 ? (
                <p className="muted">{words.same}</p>
              ) : (
                <dl>
                  {changes.map((change) => (
                    <div key={change.field}>
                      <dt>{change.field}</dt>
                      <dd>
                        <del>{change.before || words.empty}</del> → <ins>{change.after || words.empty}</ins>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
