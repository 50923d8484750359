import { signOut } from '@linli/client/access/session';
import { Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { type Appearance, useAppearance } from '../app/appearance.tsx';
import { useRestart } from '../app/ClientProvider.tsx';
import { usePhone } from '../app/useMedia.ts';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { TenantSwitch } from '../tenants/TenantSwitch.tsx';
import { LocaleSwitch } from './LocaleSwitch.tsx';
import { Navigation } from './Navigation.tsx';

export function TopBar() {
  const { app } = useTexts();
  const viewer = useViewer();
  const label = useLabel();
  const isPhone = usePhone();
  const restart = useRestart();
  const navigate = useNavigate();
  const { appearance, choose } = useAppearance();
  const leave = async () => {
    if (await signOut()) {
      await navigate('/');
      restart();
    }
  };
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${viewer.email} · ${label('Role', viewer.grants[0]?.role)}` },
    { type: 'divider' },
    { key: 'appearance', type: 'group', label: app.appearance },
    { key: 'light', label: app.light },
    { key: 'dark', label: app.dark },
    { key: 'auto', label: app.auto },
    { type: 'divider' },
    { key: 'account', label: app.account },
    { key: 'leave', label: app.signOut },
  ];
  return (
    <header className="top-bar">
      <span className="brand">{app.name}</span>
      <TenantSwitch />
      {!isPhone && <Navigation />}
      <span className="top-space" />
      <LocaleSwitch />
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          selectable: true,
          selectedKeys: [appearance],
          onClick: ({ key }) => {
            if (key === 'leave') void leave();
            else if (key === 'account') void navigate('/account');
            else choose(key as Appearance);
          },
        }}
      >
        <button className="quiet-button top-account" type="button">
          <span className="visually-hidden">{app.account} </span>
          {viewer.person.name}
        </button>
      </Dropdown>
    </header>
  );
}
