import { VerifyAppealDocument } from '@linli/client/generated/graphql';
import { Form, Input, Select } from 'antd';
import { useZone } from '../../access/viewer.tsx';
import { readable } from '../../locales/dates.ts';
import { useLocale } from '../../locales/locale.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

/** Confirms that it is done, by a visit to the spot since then where somebody entered one. */
export function VerifyForm({ appeal, done, cancel }: StepFormProps) {
  const { texts, locale } = useLocale();
  const words = texts.steps;
  const zone = useZone();
  const step = useStep(appeal, 'VERIFY', done);
  const [form] = Form.useForm<{ text?: string; siteVisit?: string }>();
  const doneAt = Date.parse(appeal.resolvedAt ?? appeal.recordedAt);
  const visits = appeal.siteVisits.filter(
    ({ visitedAt, result }) => Date.parse(visitedAt) >= doneAt && result !== 'INCONCLUSIVE',
  );
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={visits.length > 0 ? { siteVisit: visits.at(-1)?.id ?? '' } : {}}
      submit={({ text, siteVisit }) =>
        step.take(
          VerifyAppealDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              text: text || null,
              siteVisit: siteVisit ?? null,
            },
          },
          (data) => data.verifyAppeal,
        )
      }
    >
      <Form.Item
        name="siteVisit"
        label={words.verifyVisit}
        extra={visits.length === 0 ? words.verifyVisitNone : undefined}
      >
        <Select
          allowClear
          disabled={visits.length === 0}
          options={visits.map(({ id, visitedAt, test }) => ({
            value: id,
            label: [readable(visitedAt, locale, zone), test].filter(Boolean).join(' · '),
          }))}
        />
      </Form.Item>
      <Form.Item name="text" label={words.verifyText}>
        <Input.TextArea rows={2} maxLength={2000} autoFocus />
      </Form.Item>
    </StepFrame>
  );
}
