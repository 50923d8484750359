import { NavLink } from 'react-router';
import { prefetch } from '../app/page.tsx';
import { useIntakeKey } from '../intake/useIntakeKey.ts';
import { useTexts } from '../locales/locale.tsx';
import { MoreWays } from './MoreWays.tsx';
import { useFit } from './useFit.ts';
import { usePrefetch } from './usePrefetch.ts';
import { useWays } from './useWays.ts';
import { WayIcon } from './WayIcon.tsx';

export function Navigation() {
  const { nav } = useTexts();
  const { ways, files, isKnown } = useWays();
  useIntakeKey(files);
  usePrefetch(ways);
  const { row, fits } = useFit<HTMLElement>(ways.length);
  return (
    <nav className="navigation" aria-label={nav.menu} aria-busy={!isKnown} ref={row}>
      {ways.map(({ to, key, words }, index) => (
        <NavLink
          key={key}
          to={to}
          end={to === '/'}
          className={index < fits ? undefined : 'away'}
          onPointerEnter={() => void prefetch(to)}
          onFocus={() => void prefetch(to)}
        >
          <WayIcon way={key} />
          {words}
        </NavLink>
      ))}
      <MoreWays ways={ways.slice(fits)} isAway={fits === ways.length} />
    </nav>
  );
}
