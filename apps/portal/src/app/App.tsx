import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { useLocale } from '../locales/locale.tsx';
import { TenantProvider } from '../tenants/tenant.tsx';
import { useAppearance } from './appearance.tsx';
import { ClientProvider } from './ClientProvider.tsx';
import { router } from './routes.tsx';
import { themeFor } from './theme.ts';
import { useMedia, usePhone } from './useMedia.ts';

export function App() {
  const { locale } = useLocale();
  const { isDark } = useAppearance();
  const isPhone = usePhone();
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => themeFor(isDark, isPhone, isCalm), [isDark, isPhone, isCalm]);
  return (
    <ConfigProvider
      locale={locale === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntdApp message={{ maxCount: 2 }} className="app">
        <TenantProvider>
          <ClientProvider>
            <RouterProvider router={router} />
          </ClientProvider>
        </TenantProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
