import { Dropdown } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { usePhone } from '../app/useMedia.ts';
import { useTexts } from '../locales/locale.tsx';
import type { Way } from './useWays.ts';
import { WayIcon } from './WayIcon.tsx';

/** The ways that the bar has no room for. */
export function MoreWays({ ways, isAway }: { ways: readonly Way[]; isAway: boolean }) {
  const { nav } = useTexts();
  const { pathname } = useLocation();
  const isPhone = usePhone();
  const isHere = ways.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <Dropdown
      trigger={['click']}
      placement={isPhone ? 'topRight' : 'bottomRight'}
      menu={{
        className: 'more-ways',
        selectedKeys: ways.filter(({ to }) => pathname.startsWith(to)).map(({ key }) => key),
        items: ways.map(({ to, key, words }) => ({
          key,
          icon: <WayIcon way={key} />,
          label: <NavLink to={to}>{words}</NavLink>,
        })),
      }}
    >
      <button type="button" className={[isHere && 'active', isAway && 'away'].filter(Boolean).join(' ')}>
        <WayIcon way="more" />
        {nav.more}
      </button>
    </Dropdown>
  );
}
