import type { IntakeFormQuery } from '@linli/client/generated/graphql';
import { Alert, Form, Input, Select } from 'antd';
import { PhotoItem } from '../appeals/steps/PhotoItem.tsx';
import type { Entry } from './entry.ts';
import { useIntakeTexts } from './texts.ts';

export type IntakeCategory = NonNullable<IntakeFormQuery['categories']>[number];
type Question = IntakeCategory['questions'][number];

/** The category by typing, and what it asks besides. */
export function CategoryFields({ categories }: { categories: readonly IntakeCategory[] }) {
  const words = useIntakeTexts();
  const form = Form.useFormInstance<Entry>();
  const chosen = Form.useWatch('category', form);
  const answers = Form.useWatch('answers', form) ?? {};
  const category = categories.find(({ id }) => id === chosen);
  const asked = (category?.questions ?? []).filter(
    ({ when }) => !when || [answers[when.key]].flat().some((one) => when.equals.includes(one ?? '')),
  );
  return (
    <>
      <Form.Item name="category" label={words.category}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'search' }}
          onChange={() => form.setFieldValue('answers', undefined)}
          options={categories
            .filter(({ offered }) => offered)
            .map(({ id, name, parent }) => ({
              value: id,
              label: name.text,
              search: `${name.text} ${parent?.name.text ?? ''}`,
            }))}
        />
      </Form.Item>
      {asked.map((question) => (
        <Answer
          key={`${category?.id} ${question.key}`}
          question={question}
          given={[answers[question.key]].flat()}
        />
      ))}
    </>
  );
}

function Answer({ question, given }: { question: Question; given: readonly (string | undefined)[] }) {
  const words = useIntakeTexts();
  const { key, kind, label, required, choices } = question;
  const advice = choices.find(({ value, stopper }) => stopper && given.includes(value))?.stopper?.text;
  if (kind === 'PHOTO') {
    return (
      <PhotoItem
        name={['answers', key]}
        label={label.text}
        missing={required ? words.answerMissing : undefined}
        use="REPORT"
      />
    );
  }
  return (
    <>
      <Form.Item
        name={['answers', key]}
        label={label.text}
        rules={
          required
            ? [
                {
                  required: true,
                  message: words.answerMissing,
                  type: kind === 'CHOICES' ? 'array' : 'string',
                },
              ]
            : []
        }
      >
        {kind === 'CHOICE' || kind === 'CHOICES' ? (
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            {...(kind === 'CHOICES' ? { mode: 'multiple' as const } : {})}
            options={choices.map(({ value, label: shown }) => ({ value, label: shown.text }))}
          />
        ) : (
          <Input
            type={kind === 'DATE' ? 'date' : 'text'}
            {...(kind === 'NUMBER' ? { inputMode: 'decimal' as const } : {})}
          />
        )}
      </Form.Item>
      {advice && <Alert type="warning" role="alert" title={advice} />}
    </>
  );
}
