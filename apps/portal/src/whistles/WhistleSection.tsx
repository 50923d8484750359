import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import { TargetButtons } from './TargetButtons.tsx';
import { TargetState } from './TargetState.tsx';
import { useWhistleTexts } from './texts.ts';

/** The whistles blown for an appeal: who is called, who is there, who has done it. */
export function WhistleSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useWhistleTexts();
  const label = useLabel();
  if (appeal.whistles.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.section}</h2>
      {appeal.whistles.map((whistle) => (
        <div key={whistle.id} className="whistle">
          <p>
            <strong>{label('WhistleKind', whistle.kind)}</strong>{' '}
            <span className="muted">
              {label('WhistleGround', whistle.ground)} · {whistle.blownBy?.name} <When at={whistle.blownAt} />
            </span>
          </p>
          {whistle.reason && <Prose text={whistle.reason} />}
          <ul className="whistle-targets">
            {whistle.targets.map((target) => (
              <li key={target.id}>
                <TargetState target={target} />
                {target.result && <Prose text={target.result} />}
                {target.unitRating && (
                  <p className="muted">
                    {words.unitRated(target.unitRating)} {target.unitRatingText}
                  </p>
                )}
                {target.streetRating && (
                  <p className="muted">
                    {words.streetRated(target.streetRating)} {target.streetRatingText}
                  </p>
                )}
                <TargetButtons appeal={appeal} target={target} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
