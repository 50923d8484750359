import { Button } from 'antd';
import { type DraftQuestion, freshName } from './draft.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { useCategoryTexts } from './texts.ts';

interface Props {
  questions: readonly DraftQuestion[];
  change: (questions: DraftQuestion[]) => void;
}

/** The extra questions, one under the other: all by keyboard, in the order in which they are asked. */
export function QuestionsEditor({ questions, change }: Props) {
  const words = useCategoryTexts();
  const put = (index: number, question: DraftQuestion) => change(questions.with(index, question));
  const move = (from: number, to: number) => {
    const question = questions[from];
    if (question) change(questions.toSpliced(from, 1).toSpliced(to, 0, question));
  };
  const add = () => {
    const key = freshName(
      'q',
      questions.map((one) => one.key),
    );
    change([...questions, { key, label: { zh: '', en: '' }, kind: 'TEXT', required: false }]);
  };
  return (
    <section className="category-questions" aria-label={words.questions}>
      <h3>{words.questions}</h3>
      <ol>
        {questions.map((question, index) => (
          <li key={question.key}>
            <fieldset>
              <legend>{words.question(index + 1)}</legend>
              <QuestionFields
                question={question}
                earlier={questions.slice(0, index)}
                change={(next) => put(index, next)}
              />
              <div className="category-deeds">
                <Button size="small" disabled={index === 0} onClick={() => move(index, index - 1)}>
                  {words.up}
                </Button>
                <Button
                  size="small"
                  disabled={index === questions.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  {words.down}
                </Button>
                <Button size="small" danger onClick={() => change(questions.toSpliced(index, 1))}>
                  {words.remove}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button onClick={add}>{words.addQuestion}</Button>
    </section>
  );
}
