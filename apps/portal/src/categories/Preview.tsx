import { useState } from 'react';
import { useLocale } from '../locales/locale.tsx';
import { type Draft, type DraftQuestion, inWords } from './draft.ts';
import { useCategoryTexts } from './texts.ts';

/** What a resident sees of the draft; answering shows what follows from the answers. */
export function Preview({ draft }: { draft: Draft }) {
  const words = useCategoryTexts();
  const { locale } = useLocale();
  const [answers, setAnswers] = useState<Readonly<Record<string, readonly string[]>>>({});
  const questions = draft.questions ?? [];
  const asked = questions.filter(
    ({ when }) => !when || answers[when.key]?.some((value) => when.equals.includes(value)),
  );
  const stopper = asked
    .flatMap((question) =>
      (question.choices ?? []).filter(({ value }) => answers[question.key]?.includes(value)),
    )
    .find((choice) => choice.stopper)?.stopper;
  const choose = ({ key, kind }: DraftQuestion, value: string, on: boolean) => {
    const others = kind === 'CHOICES' ? (answers[key] ?? []).filter((one) => one !== value) : [];
    setAnswers({ ...answers, [key]: on ? [...others, value] : others });
  };
  return (
    <aside className="category-preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <p className="category-preview-name">{inWords(draft.name, locale) || '—'}</p>
      {draft.hint?.zh && <p className="muted">{inWords(draft.hint, locale)}</p>}
      {asked.map((question) => (
        <fieldset key={question.key}>
          <legend>
            {inWords(question.label, locale) || '—'}
            {question.required && <span aria-hidden="true"> *</span>}
          </legend>
          {question.kind === 'CHOICE' || question.kind === 'CHOICES' ? (
            (question.choices ?? []).map((choice) => (
              <label key={choice.value}>
                <input
                  type={question.kind === 'CHOICE' ? 'radio' : 'checkbox'}
                  name={`preview-${question.key}`}
                  checked={answers[question.key]?.includes(choice.value) ?? false}
                  onChange={({ target }) => choose(question, choice.value, target.checked)}
                />{' '}
                {inWords(choice.label, locale) || '—'}
              </label>
            ))
          ) : (
            <label>
              <input
                aria-label={inWords(question.label, locale)}
                type={inputTypes[question.kind]}
                min={question.min ?? undefined}
                max={question.max ?? undefined}
                disabled={question.kind === 'PHOTO'}
              />{' '}
              {inWords(question.unit, locale)}
            </label>
          )}
        </fieldset>
      ))}
      {stopper && (
        <div className="category-stopper" role="status">
          <strong>{words.stop}</strong>
          <p>{inWords(stopper, locale) || '—'}</p>
        </div>
      )}
    </aside>
  );
}

const inputTypes = { TEXT: 'text', NUMBER: 'number', DATE: 'date', PHOTO: 'file', CHOICE: '', CHOICES: '' };
