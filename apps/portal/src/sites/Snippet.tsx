import { App, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { snippetOf } from './snippet.ts';
import { useSiteTexts } from './texts.ts';
import { usePinned } from './usePinned.ts';

/** The key, and what a webmaster puts on the website. */
export function Snippet({ siteKey, locales }: { siteKey: string; locales: readonly string[] }) {
  const words = useSiteTexts();
  const { message } = App.useApp();
  const [language, setLanguage] = useState<'' | 'zh-CN' | 'en'>('');
  const [version, setVersion] = useState<'evergreen' | 'pinned'>('evergreen');
  const pinned = usePinned(version === 'pinned');
  const code = snippetOf({
    origin: location.origin,
    siteKey,
    language,
    report: language === 'en' ? 'Report a problem' : words.report,
    pinned: version === 'pinned' ? pinned.file : null,
  });
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(words.copied);
    } catch {
      void message.error(words.copyFailed);
    }
  };
  const isMissing = version === 'pinned' && pinned.isMissing;
  const isWaiting = version === 'pinned' && !pinned.file;
  return (
    <section className="card site-snippet" aria-labelledby="site-snippet">
      <h2 id="site-snippet">{words.snippet}</h2>
      <p className="muted">{words.snippetHint}</p>
      <div className="site-choices">
        {locales.length > 1 && (
          <Segmented<'' | 'zh-CN' | 'en'>
            aria-label={words.language}
            value={language}
            onChange={setLanguage}
            options={[
              { value: '', label: words.asPage },
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        )}
        <Segmented<'evergreen' | 'pinned'>
          aria-label={words.version}
          value={version}
          onChange={setVersion}
          options={[
            { value: 'evergreen', label: words.evergreen },
            { value: 'pinned', label: words.pinned },
          ]}
        />
      </div>
      {version === 'pinned' && <p className="muted">{isMissing ? words.pinnedMissing : words.pinnedHint}</p>}
      {!isWaiting && (
        <>
          <Input.TextArea
            className="site-code"
            aria-label={words.snippet}
            readOnly
            rows={5}
            value={code}
            onFocus={({ target }) => target.select()}
          />
          <Button type="primary" onClick={() => void copy(code)}>
            {words.copy}
          </Button>
        </>
      )}
      <h3>{words.key}</h3>
      <p className="site-key">
        <code>{siteKey}</code>
        <Button onClick={() => void copy(siteKey)}>{words.copyKey}</Button>
      </p>
      <p className="muted">{words.keyHint}</p>
    </section>
  );
}
