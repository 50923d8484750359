import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import './Duty.css';
import { useDutyTexts } from './texts.ts';

/** Who holds it, and who helps. */
export function DutySection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useDutyTexts();
  return (
    <section className="card duty">
      <h2>{words.section}</h2>
      {!appeal.holder && <p className="muted">{words.nobody}</p>}
      <dl className="duty-units">
        {appeal.holder && (
          <div>
            <dt>{words.holder}</dt>
            <dd>{appeal.holder.name.text}</dd>
          </div>
        )}
        {appeal.assistingUnits.length > 0 && (
          <div>
            <dt>{words.helpers}</dt>
            {appeal.assistingUnits.map((unit) => (
              <dd key={unit.id}>{unit.name.text}</dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}
