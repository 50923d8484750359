import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useTexts } from '../locales/locale.tsx';

/** What the category asked besides: a chosen answer in its words, not in its code. */
export function Answers({ appeal }: { appeal: AppealDetailFragment }) {
  const texts = useTexts();
  if (appeal.answers.length === 0) return null;
  const questions = appeal.category?.questions ?? [];
  const words = (key: string, value: string) =>
    questions.find((question) => question.key === key)?.choices.find((choice) => choice.value === value)
      ?.label.text ?? value;
  const isPhoto = (value: string) => appeal.photos.some(({ id }) => id === value);
  return (
    <dl className="facts">
      {appeal.answers.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label.text}</dt>
          <dd dir="auto">
            {value.some(isPhoto)
              ? texts.appeal.photosBelow(value.length)
              : value.map((one) => words(key, one)).join('、')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
