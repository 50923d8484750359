import type { ReactNode } from 'react';
import { useTexts } from '../locales/locale.tsx';
import { LocaleSwitch } from '../shell/LocaleSwitch.tsx';
import './SignIn.css';

/** The frame of every page before one is signed in. */
export function SignInPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { app } = useTexts();
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <span className="brand">{app.name}</span>
        <LocaleSwitch />
      </header>
      <main className="sign-in-card">
        <h1>{title}</h1>
        <p className="muted">{lead}</p>
        {children}
      </main>
    </div>
  );
}
