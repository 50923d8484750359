import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import { EntryCard } from './EntryCard.tsx';
import { PraiseForm } from './PraiseForm.tsx';
import { useThreadTexts } from './texts.ts';

/** Thanks, for the unit and the person who handled it. Offered for entering once there is an outcome. */
export function PraiseSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useThreadTexts();
  const label = useLabel();
  const { praises } = appeal;
  if (praises.length === 0 && !(appeal.viewerCanAddEntry && appeal.resolvedAt)) return null;
  return (
    <EntryCard
      appeal={appeal}
      title={words.praises}
      forms={[{ words: words.recordPraise, form: PraiseForm }]}
    >
      <ul className="entry-list">
        {praises.map((one) => (
          <li key={one.id}>
            {one.text && <Prose text={one.text} />}
            <p className="muted">
              {[
                one.channel ? label('ContactChannel', one.channel) : words.byReceipt,
                words.forWhom([one.person?.name, one.unit?.name.text].filter(Boolean).join(' · ')),
              ].join(' · ')}{' '}
              · <When at={one.praisedAt} />
            </p>
          </li>
        ))}
      </ul>
    </EntryCard>
  );
}
