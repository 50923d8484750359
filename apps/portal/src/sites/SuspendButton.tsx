import {
  ResumeSiteDocument,
  type SiteFaceFragment,
  SuspendSiteDocument,
} from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { useSiteTexts } from './texts.ts';

/** Switches a site off, after a question, and on again. */
export function SuspendButton({ site, again }: { site: SiteFaceFragment; again: () => void }) {
  const words = useSiteTexts();
  const { message } = App.useApp();
  const [isAsked, setAsked] = useState(false);
  const { busy, problem, fault, forget, run } = useDeed();
  const isOff = Boolean(site.configuration?.suspendedAt);
  const input = { site: site.id, version: site.configuration?.version ?? null };

  const suspend = async () => {
    if (!(await run(SuspendSiteDocument, { input }, (data) => data.suspendSite))) return;
    setAsked(false);
    void message.success(words.suspendDone);
    again();
  };
  const resume = async () => {
    if (!(await run(ResumeSiteDocument, { input }, (data) => data.resumeSite))) return setAsked(true);
    void message.success(words.resumeDone);
    again();
  };
  return (
    <>
      {isOff ? (
        <Button type="primary" loading={busy} onClick={() => void resume()}>
          {words.resume}
        </Button>
      ) : (
        <Button danger onClick={() => setAsked(true)}>
          {words.suspend}
        </Button>
      )}
      <Ask
        open={isAsked}
        title={isOff ? words.resume : words.suspendTitle(site.title.text)}
        words={isOff ? words.resume : words.suspend}
        danger={!isOff}
        busy={busy}
        problem={problem}
        fault={fault}
        confirm={() => void (isOff ? resume() : suspend())}
        close={() => {
          forget();
          setAsked(false);
        }}
      >
        {!isOff && <p>{words.suspendText}</p>}
      </Ask>
    </>
  );
}
