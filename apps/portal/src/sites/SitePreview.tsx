import type { SiteFaceFragment } from '@linli/client/generated/graphql';
import { Alert, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '../locales/locale.tsx';
import { ownAccent } from './contrast.ts';
import type { SiteDraft } from './draft.ts';
import { useSiteTexts } from './texts.ts';
import { useWidgets } from './useWidgets.ts';

interface Props {
  site: SiteFaceFragment;
  draft: SiteDraft;
}

type Widget = HTMLElement & { texts?: Record<string, string> };

/** The real form of a site, with what is not saved yet as far as a page can tell it; it sends nothing. */
export function SitePreview({ site, draft }: Props) {
  const words = useSiteTexts();
  const language = useLocale().locale === 'en' ? 'en' : 'zh-CN';
  const ground = useRef<HTMLDivElement>(null);
  const widget = useRef<Widget>(null);
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const [look, setLook] = useState<'light' | 'dark'>('light');
  const [isTried, setTried] = useState(false);
  const isOff = Boolean(site.configuration?.suspendedAt);
  const isFailed = useWidgets(!isOff);
  const version = site.configuration?.version;
  const { accent } = draft;
  const lead = (language === 'en' ? draft.lead.en : draft.lead.zh)?.trim();

  // What was saved is asked for anew, by a new element.
  useEffect(() => {
    const made: Widget = document.createElement('linli-report');
    made.setAttribute('site-key', site.key);
    made.setAttribute('locale', language);
    made.addEventListener('linli-before-submit', (event) => {
      event.preventDefault();
      setTried(true);
    });
    widget.current = made;
    ground.current?.append(made);
    setTried(false);
    return () => made.remove();
  }, [site.key, language, version, isOff]);

  // A new element is dressed like the one before.
  useEffect(() => {
    const dressed = widget.current;
    if (!dressed) return;
    dressed.setAttribute('theme', look);
    // Dark pages keep the widget's own colour.
    if (look === 'light') dressed.style.setProperty('--linli-accent', accent ?? ownAccent);
    else dressed.style.removeProperty('--linli-accent');
    dressed.texts = lead ? { lead } : {};
  }, [look, accent, lead, site.key, language, version, isOff]);

  return (
    <section className="card" aria-labelledby="site-preview">
      <h2 id="site-preview">{words.preview}</h2>
      {isOff ? (
        <p className="muted">{words.previewSuspended}</p>
      ) : (
        <>
          <p className="muted">
            {words.previewHint} {words.previewUnsaved}
          </p>
          <div className="site-choices">
            <Segmented<'phone' | 'desktop'>
              aria-label={words.width}
              value={width}
              onChange={setWidth}
              options={[
                { value: 'phone', label: words.phone },
                { value: 'desktop', label: words.desktop },
              ]}
            />
            <Segmented<'light' | 'dark'>
              aria-label={words.look}
              value={look}
              onChange={setLook}
              options={[
                { value: 'light', label: words.light },
                { value: 'dark', label: words.dark },
              ]}
            />
          </div>
          {isFailed && <Alert type="warning" role="status" title={words.previewFailed} />}
          {isTried && <Alert type="info" role="status" title={words.previewTried} />}
          <div className="site-scroll">
            <div ref={ground} className={`site-ground ${width} ${look}`} />
          </div>
        </>
      )}
    </section>
  );
}
