import { RecordSiteVisitDocument, type SiteVisitResult } from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { PhotoItem } from '../appeals/steps/PhotoItem.tsx';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import { useThreadTexts } from './texts.ts';
import { momentOf, WhenItem } from './WhenItem.tsx';

interface Values {
  hypothesis: string;
  test: string;
  result: SiteVisitResult;
  finding?: string;
  visitedAt?: string;
  beforePhotoIds?: string[];
  afterPhotoIds?: string[];
}

const results: readonly SiteVisitResult[] = ['FOUND', 'NOT_FOUND', 'INCONCLUSIVE'];

export function SiteVisitForm({ appeal, done, cancel }: StepFormProps) {
  const words = useThreadTexts();
  const label = useLabel();
  const step = useStep(appeal, 'ADD_ENTRY', done);
  const [form] = Form.useForm<Values>();
  const required = [{ required: true, whitespace: true, message: words.wordsMissing }];
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      hideHint
      submitWords={words.recordVisit}
      initialValues={{ beforePhotoIds: [], afterPhotoIds: [] }}
      submit={({ finding, visitedAt, ...values }) =>
        step.take(
          RecordSiteVisitDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              ...values,
              finding: finding || null,
              visitedAt: momentOf(visitedAt),
            },
          },
          (data) => data.recordSiteVisit,
        )
      }
    >
      <p className="muted step-hint">{words.visitHint}</p>
      <Form.Item name="hypothesis" label={words.hypothesis} rules={required}>
        <Input.TextArea rows={2} maxLength={2000} autoFocus />
      </Form.Item>
      <Form.Item name="test" label={words.test} rules={required}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="result"
        label={words.result}
        rules={[{ required: true, message: words.resultMissing }]}
      >
        <Radio.Group
          aria-label={words.result}
          options={results.map((value) => ({ value, label: label('SiteVisitResult', value) }))}
        />
      </Form.Item>
      <Form.Item name="finding" label={words.finding}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <WhenItem name="visitedAt" />
      <PhotoItem name="beforePhotoIds" label={words.before} />
      <PhotoItem name="afterPhotoIds" label={words.after} />
    </StepFrame>
  );
}
