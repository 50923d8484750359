import type { TeamThatStaysQuery } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { useApprenticeTexts } from './texts.ts';

type Members = NonNullable<TeamThatStaysQuery['teamThatStays']>[number]['members'];

/** The rows behind the figure: what became of each. */
export function FormerApprentices({ members }: { members: Members }) {
  const words = useApprenticeTexts();
  const label = useLabel();
  const { locale } = useLocale();
  return (
    <ul className="posting-list">
      {members.map(({ person, community, roles, resolved, resolvedAppeals, leftAt, apprenticeship }) => (
        <li key={apprenticeship.id}>
          <span>
            {person.name}{' '}
            <span className={roles.length > 0 ? 'attendance-done' : 'muted'}>
              {roles.length > 0 ? roles.map((role) => label('Role', role)).join(' · ') : words.gone}
            </span>
          </span>
          <p className="muted">
            {[
              community.name.text,
              label('ApprenticeshipStatus', apprenticeship.status),
              words.leftOn(readableDate(leftAt, locale)),
              ...(resolved === 0 ? [words.resolved(0)] : []),
            ].join(' · ')}
          </p>
          {resolved > 0 && (
            <details className="learning-signed">
              <summary>{words.resolved(resolved)}</summary>
              <ul>
                {resolvedAppeals.nodes.map(({ id, code, title }) => (
                  <li key={id}>
                    <Link to={`/appeals/${encodeURIComponent(id)}`}>
                      {code} {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
