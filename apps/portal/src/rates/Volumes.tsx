import type { VolumeFaceFragment, VolumeFigure } from '@linli/client/generated/graphql';
import type { Wanted } from './RowsDialog.tsx';
import { useRateTexts } from './texts.ts';

const shown = [
  ['RECEIVED', 'received'],
  ['HOTLINE', 'hotline'],
  ['PROACTIVE', 'proactive'],
  ['DIVERTED', 'diverted'],
  ['RESOLVED', 'resolved'],
  ['RESOLVED_LATE', 'resolvedLate'],
  ['REOPENED', 'reopened'],
  ['RETURNED', 'returned'],
  ['WITHDRAWN_BY_RESIDENT', 'withdrawnByResident'],
  ['WITHDRAWN_BY_STAFF', 'withdrawnByStaff'],
  ['DUPLICATE_BY_STAFF', 'duplicateByStaff'],
] as const satisfies readonly (readonly [VolumeFigure, keyof VolumeFaceFragment])[];

interface Props {
  now: VolumeFaceFragment;
  before: VolumeFaceFragment;
  open: (wanted: Wanted) => void;
}

/** What came in and what happened, each beside the period before. */
export function Volumes({ now, before, open }: Props) {
  const words = useRateTexts();
  return (
    <section className="card">
      <h2>{words.volumes}</h2>
      <ul className="figure-list">
        {shown.map(([figure, key]) => (
          <li key={figure}>
            <button
              type="button"
              disabled={now[key] === 0}
              onClick={() => open({ of: 'appeals', figure, name: words.volumeNames[figure] })}
            >
              <span>{words.volumeNames[figure]}</span>
              <strong>{now[key]}</strong>
              <span className="muted">{words.before(before[key])}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
