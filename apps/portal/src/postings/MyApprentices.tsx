import type { PostingWorkQuery } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { readableDate } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';
import { useDayTexts } from './dayTexts.ts';

type Apprentice = NonNullable<PostingWorkQuery['apprenticeships']>['nodes'][number];

/** Who learns here now, how far they are, and what was handled together. */
export function MyApprentices({ apprentices }: { apprentices: readonly Apprentice[] }) {
  const words = useDayTexts();
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.apprentices}</h2>
        <Link to="apprentices">{words.toApprentices}</Link>
      </div>
      {apprentices.length === 0 && <p className="muted">{words.noApprentices}</p>}
      <ul className="posting-list">
        {apprentices.map((apprentice) => (
          <Line key={apprentice.id} apprentice={apprentice} />
        ))}
      </ul>
    </section>
  );
}

function Line({ apprentice: { person, from, skills, handledCounts } }: { apprentice: Apprentice }) {
  const words = useDayTexts();
  const { locale } = useLocale();
  const required = skills.filter(({ skill }) => skill.isRequired);
  const alone = required.filter(({ level }) => level === 'ALONE').length;
  return (
    <li>
      {person.name}
      <p className="muted">
        {[
          words.learningSince(readableDate(from, locale)),
          words.skillsAlone(alone, required.length),
          words.together(handledCounts.seen, handledCounts.assisted, handledCounts.led),
        ].join(' · ')}
      </p>
    </li>
  );
}
