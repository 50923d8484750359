import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { AffectedForm } from './AffectedForm.tsx';
import { EntryCard } from './EntryCard.tsx';
import { useThreadTexts } from './texts.ts';

/** The buildings that it concerns besides its own place. */
export function AffectedSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useThreadTexts();
  const names = appeal.affectedPlaces.map(({ name }) => name.text);
  // What nobody has placed yet has no neighbours.
  if (names.length === 0 && !(appeal.viewerCanAddEntry && appeal.place)) return null;
  return (
    <EntryCard
      appeal={appeal}
      title={words.affected}
      forms={[{ words: words.setAffected, form: AffectedForm }]}
    >
      {names.length === 0 ? (
        <p className="muted">{words.noAffected}</p>
      ) : (
        <p className="building-names">{names.join(' · ')}</p>
      )}
    </EntryCard>
  );
}
