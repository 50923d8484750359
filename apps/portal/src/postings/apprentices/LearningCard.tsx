import type { LearningFragment } from '@linli/client/generated/graphql';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Handled } from './Handled.tsx';
import { LearningActions } from './LearningActions.tsx';
import { SkillRow } from './SkillRow.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  learning: LearningFragment;
  /** The viewer may graduate somebody early. */
  organizes: boolean;
  again: () => void;
}

/** One apprenticeship: under whom, what was handled together, how far with each skill, and what can be done. */
export function LearningCard({ learning, organizes, again }: Props) {
  const words = useApprenticeTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { id, person, community, status, from, to, masterships, skills, viewerCanSignOff } = learning;
  const day = (date: string) => readableDate(date, locale);
  const canRevoke = learning.viewerCanKeep && status !== 'GRADUATED';
  return (
    <section className="card learning" aria-label={person.name}>
      <div className="postings-head">
        <h2>{person.name}</h2>
        <strong className={`learning-${status.toLowerCase()}`}>
          {label('ApprenticeshipStatus', status)}
        </strong>
      </div>
      <p className="muted">
        {[person.organization?.name.text, community.name.text, words.term(day(from), day(to))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="learning-masters">
        {masterships.map((time) => (
          <li key={time.posting.id}>{words.under(time.master.name, day(time.from), day(time.to))}</li>
        ))}
      </ul>
      {learning.graduationReason && <p>{words.graduatedEarly(learning.graduationReason)}</p>}
      {learning.endReason && <p>{words.endedWhy(learning.endReason)}</p>}
      <Handled id={id} counts={learning.handledCounts} />
      <h3>{words.skills}</h3>
      <ul className="learning-skills">
        {skills.map((progress) => (
          <SkillRow
            key={progress.skill.id}
            apprenticeshipId={id}
            progress={progress}
            canSign={viewerCanSignOff}
            canRevoke={canRevoke}
            again={again}
          />
        ))}
      </ul>
      {learning.viewerCanKeep && <LearningActions learning={learning} organizes={organizes} again={again} />}
    </section>
  );
}
