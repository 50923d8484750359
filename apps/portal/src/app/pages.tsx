import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useRouteError } from 'react-router';
import { useTexts } from '../locales/locale.tsx';
import { PageMissing } from './load.ts';
import './pages.css';
import { useTitle } from './useTitle.ts';

export function NotFoundPage() {
  const { faults } = useTexts();
  return <Page title={faults.notFoundTitle} text={faults.notFoundText} action={<HomeLink />} />;
}

export function ForbiddenPage() {
  const { faults } = useTexts();
  return <Page title={faults.forbiddenTitle} text={faults.forbiddenText} action={<HomeLink />} />;
}

export function CrashPage() {
  const { faults, app } = useTexts();
  const isMissing = useRouteError() instanceof PageMissing;
  const reload = (
    <Button type="primary" onClick={() => location.reload()}>
      {app.reload}
    </Button>
  );
  return isMissing ? (
    <Page title={faults.missingTitle} text={faults.missingText} action={reload} />
  ) : (
    <Page title={faults.crashTitle} text={faults.crashText} action={reload} />
  );
}

function HomeLink() {
  const { faults } = useTexts();
  return <Link to="/">{faults.home}</Link>;
}

function Page({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  useTitle(title);
  return (
    <div className="page-note">
      <h1>{title}</h1>
      <p className="muted">{text}</p>
      {action}
    </div>
  );
}
