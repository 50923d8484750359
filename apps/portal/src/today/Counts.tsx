import { Link } from 'react-router';
import { number } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';
import type { Today } from './useToday.ts';
import { ways } from './ways.ts';

const tones = {
  overdue: 'burning',
  dueSoon: 'soon',
  mine: 'calm',
  toVerify: 'calm',
  triage: 'soon',
} as const;

/** The day in five figures, each one a way to its list. */
export function Counts({ today }: { today: Today }) {
  const { texts, locale } = useLocale();
  const words = texts.today;
  return (
    <ul className="figures">
      {ways.map(({ key, to }) => {
        const list = today[key];
        if (!list) return null;
        return (
          <li key={key}>
            <Link className={`figure figure-${list.count > 0 ? tones[key] : 'calm'}`} to={to}>
              <span className="figure-number">{number(list.count, locale)}</span>
              <span>{words[key]}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
