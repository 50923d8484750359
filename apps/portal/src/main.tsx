import { StyleProvider } from '@ant-design/cssinjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { AppearanceProvider } from './app/appearance.tsx';
import './app/colours.css';
import './app/base.css';
import { LocaleProvider } from './locales/locale.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    {/* A layer of its own: what the portal's style sheets say goes before antd's, wherever they stand. */}
    <StyleProvider layer>
      <LocaleProvider>
        <AppearanceProvider>
          <App />
        </AppearanceProvider>
      </LocaleProvider>
    </StyleProvider>
  </StrictMode>,
);
