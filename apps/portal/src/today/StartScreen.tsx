import { Link } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { useNow } from '../app/useNow.ts';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { useWays } from '../shell/useWays.ts';
import './TodayScreen.css';

/** For who reads no appeal: no empty lists, but where one's own work is. */
export function StartScreen() {
  const { today: words } = useTexts();
  const { person } = useViewer();
  const now = useNow();
  const { ways } = useWays();
  useTitle(words.title);
  return (
    <div className="today">
      <header>
        <h1>{words.greeting(person.name, new Date(now).getHours())}</h1>
        <p className="today-lead">{words.noAppeals}</p>
      </header>
      <ul className="figures">
        {ways
          .filter(({ key }) => key !== 'today')
          .map(({ to, key, words: name }) => (
            <li key={key}>
              <Link className="figure" to={to}>
                {name}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
