import { AddNoteDocument } from '@linli/client/generated/graphql';
import { Checkbox, Form, Input } from 'antd';
import { useTexts } from '../../locales/locale.tsx';
import { PhotoField } from './PhotoField.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

interface Values {
  text: string;
  /** Left out where the viewer may only write for colleagues. */
  public?: boolean;
  photoIds?: string[];
}

export function NoteForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'ADD_NOTE', done);
  const [form] = Form.useForm<Values>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ text: '', public: false, photoIds: [] }}
      submit={(values) =>
        step.take(
          AddNoteDocument,
          {
            input: {
              id: appeal.id,
              text: values.text,
              public: values.public ?? false,
              photoIds: values.photoIds ?? [],
            },
          },
          (data) => data.addNote,
        )
      }
    >
      <Form.Item
        name="text"
        label={steps.noteText}
        rules={[{ required: true, whitespace: true, message: steps.noteMissing }]}
      >
        <Input.TextArea rows={3} maxLength={10_000} autoFocus />
      </Form.Item>
      <Form.Item name="photoIds" label={steps.photos}>
        <PhotoField />
      </Form.Item>
      {appeal.viewerCanAddPublicNote && (
        <Form.Item name="public" valuePropName="checked">
          <Checkbox>{steps.publicText}</Checkbox>
        </Form.Item>
      )}
    </StepFrame>
  );
}
