import type { CostFaceFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';
import './Costs.css';
import { useCostTexts } from './texts.ts';

/** What it costs, who pays, and who decided so; the latest entry on top. */
export function CostSection({ costs }: { costs: readonly CostFaceFragment[] }) {
  const words = useCostTexts();
  const label = useLabel();
  if (costs.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.section}</h2>
      <ul className="costs">
        {costs.map((cost) => (
          <li key={cost.id}>
            <p className="cost-sums">
              {cost.actual && <strong>{words.spent(cost.actual)}</strong>}
              {cost.estimate && <span>{words.estimated(cost.estimate)}</span>}
              <span>{cost.payer?.name.text ?? label('CostBearer', cost.bearer)}</span>
            </p>
            {cost.text && <Prose text={cost.text} />}
            <p className="muted">
              {[
                cost.onTheSpot && words.onTheSpot,
                cost.decidedBy?.name,
                cost.witness && words.witnessed(cost.witness),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              · <When at={cost.recordedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
