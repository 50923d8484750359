import type { QuestionKind } from '@linli/client/generated/graphql';
import { Checkbox, Input } from 'antd';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { ChoicesFields } from './ChoicesFields.tsx';
import { type DraftQuestion, inWords } from './draft.ts';
import { Labelled } from './Labelled.tsx';
import { useCategoryTexts } from './texts.ts';

const kinds: readonly QuestionKind[] = ['TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'DATE', 'PHOTO'];

interface Props {
  question: DraftQuestion;
  earlier: readonly DraftQuestion[];
  change: (question: DraftQuestion) => void;
}

export function QuestionFields({ question, earlier, change }: Props) {
  const words = useCategoryTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const set = (part: Partial<DraftQuestion>) => change({ ...question, ...part });
  const { kind, when } = question;
  const unit = question.unit ?? { zh: '', en: '' };
  const number = (value: string) => (value === '' ? null : Number(value));
  const text = (name: string, value: string, put: (value: string) => void, type = 'text') => (
    <Labelled words={name}>
      {(id) => <Input id={id} type={type} value={value} onChange={({ target }) => put(target.value)} />}
    </Labelled>
  );
  const conditions = earlier.flatMap((one) =>
    (one.choices ?? []).map((choice) => ({
      value: `${one.key}=${choice.value}`,
      words: words.whenAnswered(inWords(one.label, locale), inWords(choice.label, locale)),
    })),
  );
  const chosen = when ? when.equals.map((value) => `${when.key}=${value}`) : [];
  return (
    <>
      <div className="category-pair">
        {text(words.labelZh, question.label.zh, (zh) => set({ label: { ...question.label, zh } }))}
        {text(words.labelEn, question.label.en ?? '', (en) => set({ label: { ...question.label, en } }))}
        <label>
          {words.kind}
          <select value={kind} onChange={({ target }) => set({ kind: target.value as QuestionKind })}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {label('QuestionKind', one)}
              </option>
            ))}
          </select>
        </label>
        {conditions.length > 0 && (
          <label>
            {words.when}
            <select
              value={chosen[0] ?? ''}
              onChange={({ target }) => {
                const [key = '', ...value] = target.value.split('=');
                set({ when: key ? { key, equals: [value.join('=')] } : null });
              }}
            >
              <option value="">{words.always}</option>
              {conditions.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.words}
                </option>
              ))}
            </select>
          </label>
        )}
        {kind === 'NUMBER' && (
          <>
            {text(words.min, String(question.min ?? ''), (min) => set({ min: number(min) }), 'number')}
            {text(words.max, String(question.max ?? ''), (max) => set({ max: number(max) }), 'number')}
            {text(words.unitZh, unit.zh, (zh) => set({ unit: { ...unit, zh } }))}
            {text(words.unitEn, unit.en ?? '', (en) => set({ unit: { ...unit, en } }))}
          </>
        )}
        {kind === 'DATE' && (
          <>
            {text(words.earliest, question.earliest ?? '', (earliest) => set({ earliest }))}
            {text(words.latest, question.latest ?? '', (latest) => set({ latest }))}
            <small className="muted">{words.dateHint}</small>
          </>
        )}
      </div>
      {(kind === 'CHOICE' || kind === 'CHOICES') && (
        <ChoicesFields choices={question.choices ?? []} change={(choices) => set({ choices })} />
      )}
      <Checkbox
        checked={question.required ?? false}
        onChange={({ target }) => set({ required: target.checked })}
      >
        {words.required}
      </Checkbox>
    </>
  );
}
