import type { AppealDetailFragment } from '@linli/client/generated/graphql';

/** What the category asked besides: a chosen answer in its words, not in its code. */
export function Answers({ appeal }: { appeal: AppealDetailFragment }) {
  if (appeal.answers.length === 0) return null;
  const questions = appeal.category?.questions ?? [];
  const words = (key: string, value: string) =>
    questions.find((question) => question.key === key)?.choices.find((choice) => choice.value === value)
      ?.label.text ?? value;
  return (
    <dl className="facts">
      {appeal.answers.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label.text}</dt>
          <dd dir="auto">{value.map((one) => words(key, one)).join('、')}</dd>
        </div>
      ))}
    </dl>
  );
}
