import { PublishAppealDocument } from '@linli/client/generated/graphql';
import { Alert, Checkbox, Form, Input } from 'antd';
import { useLabel } from '../../locales/labels.ts';
import { useTexts } from '../../locales/locale.tsx';
import { PublicPreview } from '../../publications/PublicPreview.tsx';
import { privateParts } from '../../publications/privateParts.ts';
import { usePublicationTexts } from '../../publications/texts.ts';
import { toldPublicly } from '../../publications/toldPublicly.ts';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

interface Values {
  title: string;
  summary: string;
  photoIds?: string[];
  checked?: boolean;
}

/** What everybody will read beside what they read now; what looks personal is named before it is published. */
export function PublishForm({ appeal, done, cancel }: StepFormProps) {
  const { steps, appeal: words } = useTexts();
  const texts = usePublicationTexts();
  const label = useLabel();
  const step = useStep(appeal, 'PUBLISH', done);
  const [form] = Form.useForm<Values>();
  const title = Form.useWatch('title', form) ?? '';
  const summary = Form.useWatch('summary', form) ?? '';
  const photoIds = Form.useWatch('photoIds', form) ?? [];
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  const present = appeal.publication?.retractedAt === null ? appeal.publication : null;
  const shown = appeal.photos.filter((photo) => photo.published).map(({ id }) => id);
  const found = privateParts(
    [title, summary, ...toldPublicly(appeal).map(({ text }) => text ?? '')],
    appeal.participants.flatMap(({ contact }) => contact?.name ?? []),
  );
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{
        title: present?.title ?? '',
        summary: present?.summary ?? '',
        photoIds: present ? shown : [],
      }}
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
          {found.length > 0 && (
            <Alert
              type="warning"
              role="status"
              title={texts.found}
              description={
                <>
                  {found.map((part) => (
                    <p key={part.words}>
                      {texts.kind[part.kind]}: <strong>{part.words}</strong>
                    </p>
                  ))}
                  <Form.Item
                    name="checked"
                    valuePropName="checked"
                    rules={[
                      {
                        validator: (_, value) =>
                          value ? Promise.resolve() : Promise.reject(new Error(texts.checkedMissing)),
                      },
                    ]}
                  >
                    <Checkbox>{texts.checked}</Checkbox>
                  </Form.Item>
                </>
              }
            />
          )}
        </div>
        <div>
          <PublicPreview
            appeal={appeal}
            heading={texts.afterwards}
            title={title || steps.publicTitle}
            summary={summary || steps.summary}
            photoIds={photoIds}
          />
          {present && (
            <details>
              <summary>{texts.now}</summary>
              <PublicPreview
                appeal={appeal}
                heading={texts.now}
                title={present.title}
                summary={present.summary}
                photoIds={shown}
              />
            </details>
          )}
        </div>
      </div>
    </StepFrame>
  );
}
