import type { CountsFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useTexts } from '../locales/locale.tsx';

/** The day in five figures, each one a way to its list. */
export function Counts({ counts }: { counts: CountsFragment }) {
  const { today } = useTexts();
  const figures = [
    { key: 'overdue', to: '/appeals?view=overdue', tone: counts.overdue > 0 ? 'burning' : 'calm' },
    { key: 'dueSoon', to: '/appeals', tone: counts.dueSoon > 0 ? 'soon' : 'calm' },
    { key: 'mine', to: '/appeals?view=mine', tone: 'calm' },
    { key: 'toVerify', to: '/appeals?view=toVerify', tone: 'calm' },
    { key: 'triage', to: '/triage', tone: counts.triage > 0 ? 'soon' : 'calm' },
  ] as const;
  return (
    <ul className="figures">
      {figures.map(({ key, to, tone }) => (
        <li key={key}>
          <Link className={`figure figure-${tone}`} to={to}>
            <span className="figure-number">{counts[key]}</span>
            <span>{today[key]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
