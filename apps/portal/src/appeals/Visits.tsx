import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { When } from '../pieces/When.tsx';

export function Visits({ appeal }: { appeal: AppealDetailFragment }) {
  const { appeal: words, steps } = useTexts();
  const label = useLabel();
  const answered = (value: string) => value || steps.unanswered;
  return (
    <section className="card">
      <h2>{words.visits}</h2>
      {appeal.returnVisits.length === 0 && <p className="muted">{words.noVisits}</p>}
      <ul className="visits">
        {appeal.returnVisits.map((visit) => (
          <li key={visit.id}>
            <p>
              {visit.attempt
                ? label('VisitAttempt', visit.attempt)
                : `${answered(label('Solved', visit.solved))} · ${answered(label('Satisfied', visit.satisfied))}`}
            </p>
            <p className="muted">
              {words.round(visit.round)} · {label('ReturnVisitChannel', visit.channel)} ·{' '}
              <When at={visit.recordedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
