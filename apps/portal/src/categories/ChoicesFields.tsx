import type { QuestionChoiceInput } from '@linli/client/generated/graphql';
import { Button, Checkbox, Input } from 'antd';
import { freshName } from './draft.ts';
import { Labelled } from './Labelled.tsx';
import { useCategoryTexts } from './texts.ts';

interface Props {
  choices: readonly QuestionChoiceInput[];
  change: (choices: QuestionChoiceInput[]) => void;
}

/** The answers to choose from, each with the advice that it may end the form with. */
export function ChoicesFields({ choices, change }: Props) {
  const words = useCategoryTexts();
  const put = (index: number, part: Partial<QuestionChoiceInput>) =>
    change(choices.map((choice, at) => (at === index ? { ...choice, ...part } : choice)));
  const add = () => {
    const value = freshName(
      'c',
      choices.map((one) => one.value),
    );
    change([...choices, { value, label: { zh: '', en: '' } }]);
  };
  return (
    <div className="category-choices">
      {choices.map(({ value, label, stopper }, index) => (
        <fieldset key={value} aria-label={words.choice(index + 1)}>
          <div className="category-pair">
            <Labelled words={words.choiceZh}>
              {(id) => (
                <Input
                  id={id}
                  value={label.zh}
                  onChange={({ target }) => put(index, { label: { ...label, zh: target.value } })}
                />
              )}
            </Labelled>
            <Labelled words={words.choiceEn}>
              {(id) => (
                <Input
                  id={id}
                  value={label.en ?? ''}
                  onChange={({ target }) => put(index, { label: { ...label, en: target.value } })}
                />
              )}
            </Labelled>
          </div>
          <Checkbox
            checked={Boolean(stopper)}
            onChange={({ target }) => put(index, { stopper: target.checked ? { zh: '', en: '' } : null })}
          >
            {words.stopper}
          </Checkbox>
          {stopper && (
            <div className="category-pair">
              <Labelled words={words.stopperZh}>
                {(id) => (
                  <Input.TextArea
                    id={id}
                    rows={2}
                    value={stopper.zh}
                    onChange={({ target }) => put(index, { stopper: { ...stopper, zh: target.value } })}
                  />
                )}
              </Labelled>
              <Labelled words={words.stopperEn}>
                {(id) => (
                  <Input.TextArea
                    id={id}
                    rows={2}
                    value={stopper.en ?? ''}
                    onChange={({ target }) => put(index, { stopper: { ...stopper, en: target.value } })}
                  />
                )}
              </Labelled>
            </div>
          )}
          <Button size="small" danger onClick={() => change(choices.toSpliced(index, 1))}>
            {words.remove}
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={add}>
        {words.addChoice}
      </Button>
    </div>
  );
}
