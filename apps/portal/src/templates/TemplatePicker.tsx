import {
  type AppealDetailFragment,
  type TemplateKind,
  TemplatesForDocument,
} from '@linli/client/generated/graphql';
import { Input, Segmented } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { useSought } from '../app/useSought.ts';
import { useLocale } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { type Language, readable, written } from './languages.ts';
import { useTemplateTexts } from './texts.ts';

interface Props {
  kind: TemplateKind;
  appeal: AppealDetailFragment;
  insert: (text: string) => void;
  close: () => void;
}

/** The templates for what is written, filled in for the appeal; chosen by pointer or by arrows and Enter. */
export function TemplatePicker({ kind, appeal, insert, close }: Props) {
  const words = useTemplateTexts();
  const viewer = useViewer();
  const { locale } = useLocale();
  const [language, setLanguage] = useState<Language>(locale === 'en' ? 'en' : 'zh');
  const { typed, type, sought, isFound } = useSought();
  const [active, setActive] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = appeal.place?.id ?? viewer.places[0]?.id ?? null;
  const filter = {
    kind: [kind],
    retired: false,
    ...(at && { at }),
    ...(appeal.category && { category: appeal.category.id }),
    ...(sought && { text: { contains: sought } }),
  };
  const [{ data, error, fetching }, read] = useQuery({
    query: TemplatesForDocument,
    variables: { filter, appeal: appeal.id },
    requestPolicy: 'cache-and-network',
  });
  const rows = (data?.textTemplates?.nodes ?? []).flatMap(({ id, title, filled }) =>
    filled ? [{ id, title: readable(title, language), filled }] : [],
  );
  const chosen = Math.min(active, rows.length - 1);
  const hasEnglish = rows.some(({ filled }) => written(filled, 'en') !== null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const take = (index: number) => {
    const row = rows[index];
    if (row) insert(readable(row.filled, language));
  };
  const keys: Readonly<Record<string, () => unknown>> = {
    ArrowDown: () => setActive(Math.min(chosen + 1, rows.length - 1)),
    ArrowUp: () => setActive(Math.max(chosen - 1, 0)),
    Enter: () => isFound(fetching) && take(chosen),
    Escape: close,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is still being composed with an input method is not for the list.
    const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className="template-picker">
      <div className="template-search">
        <Input
          autoFocus
          type="search"
          role="combobox"
          aria-label={words.search}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={rows[chosen] ? `${listId}-${rows[chosen].id}` : undefined}
          placeholder={words.search}
          value={typed}
          onChange={({ target }) => {
            type(target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        {hasEnglish && (
          <Segmented<Language>
            aria-label={words.language}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        )}
      </div>
      {error && !data && <Fault error={error} retry={() => read({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading lines={3} />}
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={words.use}
        aria-busy={!isFound(fetching)}
        className="template-choices"
      >
        {rows.map(({ id, title, filled }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys of its list
          <div
            key={id}
            id={`${listId}-${id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => take(index)}
          >
            <strong>{title}</strong>
            <span dir="auto">{readable(filled, language)}</span>
          </div>
        ))}
      </div>
      {data && rows.length === 0 && <p className="muted">{sought ? words.nothingFound : words.noneHere}</p>}
    </div>
  );
}
