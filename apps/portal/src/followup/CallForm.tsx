import {
  RecordReturnVisitDocument,
  type ReturnVisitChannel,
  type Satisfied,
  type Solved,
  type VisitAttempt,
} from '@linli/client/generated/graphql';
import { Button, Form, Input, Radio } from 'antd';
import { outcomeOf } from '../appeals/steps/outcome.ts';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { useFollowupTexts } from './texts.ts';
import { useFollowup } from './useFollowup.ts';

interface Values {
  channel: ReturnVisitChannel;
  contacted?: boolean;
  solved?: Solved;
  satisfied?: Satisfied;
  nextTryAt?: string;
  note?: string;
}

const attempts: readonly VisitAttempt[] = ['NO_ANSWER', 'CALL_BACK', 'REFUSED', 'WRONG_NUMBER'];

/** The office's own words, three answers, or why there are none. */
export function CallForm({ appeal, participantId, done, cancel }: StepFormProps & { participantId: string }) {
  const { steps } = useTexts();
  const words = useFollowupTexts();
  const label = useLabel();
  const step = useStep(appeal, 'RECORD_RETURN_VISIT', done);
  const followup = useFollowup(appeal.id, appeal.version);
  const [form] = Form.useForm<Values>();
  const contacted = Form.useWatch('contacted', form);
  const solved = Form.useWatch('solved', form);
  const satisfied = Form.useWatch('satisfied', form);
  const outcome = outcomeOf(contacted, solved, satisfied);
  const script = followup?.returnVisitScript;
  const take = (values: Values, attempt: VisitAttempt | null) =>
    step.take(
      RecordReturnVisitDocument,
      {
        input: {
          id: appeal.id,
          version: step.version,
          participant: participantId,
          channel: values.channel,
          contacted: values.contacted ?? null,
          solved: values.solved ?? null,
          satisfied: values.satisfied ?? null,
          attempt,
          nextTryAt: attempt && values.nextTryAt ? new Date(values.nextTryAt).toISOString() : null,
          note: values.note || null,
        },
      },
      (data) => data.recordReturnVisit,
    );
  const failed = (attempt: VisitAttempt) => {
    const values: Values = form.getFieldsValue();
    if (attempt === 'CALL_BACK' && !values.nextTryAt) {
      form.setFields([{ name: 'nextTryAt', errors: [words.nextTryMissing] }]);
      return;
    }
    const { nextTryAt, ...rest } = values;
    void take(attempt === 'CALL_BACK' ? values : rest, attempt);
  };
  const options = <Value extends string>(enumName: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: label(enumName, value) }));
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ channel: 'PHONE' }}
      submitWords={words.record}
      submit={(values) => take(values, null)}
    >
      <Form.Item name="channel" label={words.channel}>
        <Radio.Group optionType="button" options={options('ReturnVisitChannel', ['PHONE', 'IN_PERSON'])} />
      </Form.Item>
      {script && <blockquote className="call-say">{script.opening.text}</blockquote>}
      <Form.Item name="contacted" label={script?.contacted.text ?? steps.contacted}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: steps.yes },
            { value: false, label: steps.no },
          ]}
        />
      </Form.Item>
      <Form.Item name="solved" label={script?.solved.text ?? steps.solved}>
        <Radio.Group optionType="button" options={options('Solved', ['YES', 'HALF', 'NO'])} />
      </Form.Item>
      <Form.Item name="satisfied" label={script?.satisfied.text ?? steps.satisfied}>
        <Radio.Group optionType="button" options={options('Satisfied', ['YES', 'BASICALLY', 'NO'])} />
      </Form.Item>
      {script && <blockquote className="call-say">{script.closing.text}</blockquote>}
      <p className="outcome" role="status">
        <strong>{steps.outcome}</strong> {steps.outcomes[outcome]}
      </p>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <fieldset className="call-failed">
        <legend>{words.noAnswers}</legend>
        <p className="muted">{words.noAnswersHint}</p>
        <Form.Item name="nextTryAt" label={words.nextTryAt}>
          <Input type="datetime-local" />
        </Form.Item>
        <div className="step-buttons">
          {attempts.map((attempt) => (
            <Button key={attempt} disabled={step.busy || !step.stillLegal} onClick={() => failed(attempt)}>
              {label('VisitAttempt', attempt)}
            </Button>
          ))}
        </div>
      </fieldset>
    </StepFrame>
  );
}
