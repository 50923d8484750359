import { PublishAppealDocument } from '@linli/client/generated/graphql';
import { Checkbox, Form, Input } from 'antd';
import { useLabel } from '../../locales/labels.ts';
import { useTexts } from '../../locales/locale.tsx';
import { StateMark } from '../../pieces/StateMark.tsx';
import { When } from '../../pieces/When.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

interface Values {
  title: string;
  summary: string;
  photoIds?: string[];
}

export function PublishForm({ appeal, done, cancel }: StepFormProps) {
  const { steps, appeal: words } = useTexts();
  const label = useLabel();
  const step = useStep(appeal, 'PUBLISH', done);
  const [form] = Form.useForm<Values>();
  const title = Form.useWatch('title', form);
  const summary = Form.useWatch('summary', form);
  const photoIds = Form.useWatch('photoIds', form) ?? [];
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ title: '', summary: '', photoIds: [] }}
      submit={(values) =>
        step.take(
          PublishAppealDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              title: values.title,
              summary: values.summary,
              photoIds: values.photoIds ?? [],
            },
          },
          (data) => data.publishAppeal,
        )
      }
    >
      <div className="publish">
        <div>
          <Form.Item name="title" label={steps.publicTitle} rules={required(steps.publicTitleMissing)}>
            <Input maxLength={120} autoFocus />
          </Form.Item>
          <Form.Item name="summary" label={steps.summary} rules={required(steps.summaryMissing)}>
            <Input.TextArea rows={3} maxLength={2000} showCount />
          </Form.Item>
          {appeal.photos.length > 0 && (
            <Form.Item name="photoIds" label={steps.publicPhotos}>
              <Checkbox.Group>
                {appeal.photos.map((photo, index) => (
                  <Checkbox key={photo.id} value={photo.id}>
                    <img
                      className="publish-photo"
                      src={photo.thumbnailUrl}
                      alt={words.photoOf(index + 1, label('PhotoUse', photo.use))}
                    />
                  </Checkbox>
                ))}
              </Checkbox.Group>
            </Form.Item>
          )}
        </div>
        <section className="preview" aria-label={steps.preview}>
          <p className="muted">{steps.preview}</p>
          <p className="appeal-line">
            <StateMark state={appeal.state} />
            <span className="muted">{appeal.place?.name.text}</span>
          </p>
          <h3 dir="auto">{title || steps.publicTitle}</h3>
          <p dir="auto">{summary || steps.summary}</p>
          <div className="preview-photos">
            {appeal.photos
              .filter((photo) => photoIds.includes(photo.id))
              .map((photo) => (
                <img key={photo.id} src={photo.thumbnailUrl} alt="" />
              ))}
          </div>
          <p className="muted">
            {words.received} <When at={appeal.recordedAt} />
          </p>
        </section>
      </div>
    </StepFrame>
  );
}
