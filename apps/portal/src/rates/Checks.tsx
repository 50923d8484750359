import type { RateVolumesPageQuery } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import type { Wanted } from './RowsDialog.tsx';
import { useRateTexts } from './texts.ts';

type Checked = NonNullable<RateVolumesPageQuery['rates']>['checks'];

/** What wants a question, so that figures are not made better than the work. */
export function Checks({ checks, open }: { checks: Checked; open: (wanted: Wanted) => void }) {
  const words = useRateTexts();
  const label = useLabel();
  return (
    <section className="card">
      <h2>{words.checks}</h2>
      <p className="muted">{words.checksLead}</p>
      <ul className="figure-list">
        {checks.map(({ check, found, of }) => (
          <li key={check}>
            <button
              type="button"
              disabled={found === 0}
              onClick={() => open({ of: 'findings', figure: check, name: label('ConductCheck', check) })}
            >
              <span>{label('ConductCheck', check)}</span>
              <strong className={found > 0 ? 'check-found' : ''}>{words.checked(found, of)}</strong>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
