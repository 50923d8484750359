import { ResolveAppealDocument } from '@linli/client/generated/graphql';
import { Form } from 'antd';
import { useTexts } from '../../locales/locale.tsx';
import { TemplateArea } from '../../templates/TemplateArea.tsx';
import { PhotoItem } from './PhotoItem.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

interface Values {
  text: string;
  photoIds?: string[];
}

export function ResolveForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'RESOLVE', done);
  const [form] = Form.useForm<Values>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ text: '', photoIds: [] }}
      submit={({ text, photoIds = [] }) =>
        step.take(
          ResolveAppealDocument,
          { input: { id: appeal.id, version: step.version, text, photoIds } },
          (data) => data.resolveAppeal,
        )
      }
    >
      <Form.Item
        name="text"
        label={steps.evidence}
        rules={[{ required: true, whitespace: true, message: steps.evidenceMissing }]}
      >
        <TemplateArea
          kind="RESOLUTION"
          appeal={appeal}
          autoFocus
          rows={3}
          maxLength={10_000}
          placeholder={steps.evidencePlaceholder}
        />
      </Form.Item>
      <PhotoItem name="photoIds" label={appeal.category?.evidencePhoto ? steps.photosNeeded : steps.photos} />
    </StepFrame>
  );
}
