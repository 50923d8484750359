import { CreateCategoryDocument, ReviseCategoryDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDeed } from '../app/useDeed.ts';
import { useLocale } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { ContentFields } from './ContentFields.tsx';
import { type Draft, draftOf, emptyDraft, nameOf, presentVersion, type Row, tidied } from './draft.ts';
import { Labelled } from './Labelled.tsx';
import { Preview } from './Preview.tsx';
import { QuestionsEditor } from './QuestionsEditor.tsx';
import { Routes } from './Routes.tsx';
import { Standing } from './Standing.tsx';
import { StandingPlace } from './StandingPlace.tsx';
import { useCategoryTexts } from './texts.ts';

interface Props {
  row: Row | null;
  rows: readonly Row[];
  draft: Draft | null;
  keep: (draft: Draft | null) => void;
  /** Reads what was saved. */
  saved: (sent: Draft | null) => Promise<void>;
  again: () => void;
}

export function CategoryPage({ row, rows, draft: kept, keep, saved, again }: Props) {
  const words = useCategoryTexts();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { busy, problem, fault, forget, run } = useDeed();
  const [code, setCode] = useState('');
  const [parent, setParent] = useState('');
  const [date, setDate] = useState('');
  const [isReading, setReading] = useState(false);
  const version = row ? presentVersion(row, Date.now()) : undefined;
  const draft = kept ?? (version ? draftOf(version) : emptyDraft);
  const hasPlans = row?.versions.some(({ validFrom }) => Date.parse(validFrom) > Date.now());

  const save = async (from: string | null) => {
    const when = from ? { from: new Date(`${from}T00:00`).toISOString() } : {};
    const content = tidied(draft);
    const done = row
      ? await run(
          ReviseCategoryDocument,
          { input: { category: row.id, ...when, content } },
          (data) => data.reviseCategory,
        )
      : await run(
          CreateCategoryDocument,
          { input: { code: code.trim(), parent: parent || null, ...when, content } },
          (data) => data.createCategory,
        );
    if (!done) return;
    setReading(true);
    await saved(kept);
    setReading(false);
    setDate('');
    void message.success(words.saved);
    if (!row) void navigate(`/categories/${done.category.id}`);
  };

  return (
    <>
      <header className="category-head">
        <h2>{row ? nameOf(row, locale) : words.create}</h2>
        {row && <code>{row.code}</code>}
      </header>
      <div className="category-columns">
        <form
          className="category-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save(date || null);
          }}
        >
          {!row && (
            <div className="category-pair">
              <Labelled words={words.code}>
                {(id) => (
                  <Input
                    id={id}
                    value={code}
                    maxLength={40}
                    onChange={({ target }) => setCode(target.value)}
                  />
                )}
              </Labelled>
              <small className="muted">{words.codeHint}</small>
              <label>
                {words.parent}
                <select value={parent} onChange={({ target }) => setParent(target.value)}>
                  <option value="">{words.root}</option>
                  {rows
                    .filter((one) => !one.retiredAt)
                    .map((one) => (
                      <option key={one.id} value={one.id}>
                        {nameOf(one, locale)}
                      </option>
                    ))}
                </select>
              </label>
            </div>
          )}
          <ContentFields draft={draft} change={keep} />
          <QuestionsEditor
            questions={draft.questions ?? []}
            change={(questions) => keep({ ...draft, questions })}
          />
          <footer className="category-save">
            {problem && <Alert type="error" role="alert" title={problem} />}
            {fault && <Fault error={fault} />}
            {hasPlans && <p className="muted">{words.dropsPlans}</p>}
            <Labelled words={words.from}>
              {(id) => (
                <Input id={id} type="date" value={date} onChange={({ target }) => setDate(target.value)} />
              )}
            </Labelled>
            <Button type="primary" htmlType="submit" loading={busy || isReading} disabled={!kept}>
              {date ? words.saveFrom : words.saveNow}
            </Button>
            <Button
              disabled={!kept}
              onClick={() => {
                forget();
                keep(null);
              }}
            >
              {words.undo}
            </Button>
          </footer>
        </form>
        <Preview draft={draft} />
      </div>
      {row && (
        <>
          <Routes row={row} again={again} />
          <StandingPlace row={row} rows={rows} again={again} />
          <Standing row={row} />
        </>
      )}
    </>
  );
}
