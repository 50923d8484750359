import {
  DeclineAppealDocument,
  MakeCommitmentDocument,
  PauseAppealDocument,
  type PauseReason,
  ScheduleAppealDocument,
} from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { useLabel } from '../../locales/labels.ts';
import { useTexts } from '../../locales/locale.tsx';
import { TemplateArea } from '../../templates/TemplateArea.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type Step, type StepFormProps, useStep } from './useStep.ts';

// What leaves the straight way and asks for more than a text: pauses, dates, refusals.

const reasons: readonly PauseReason[] = ['WEATHER', 'MATERIALS', 'APPROVAL', 'THIRD_PARTY', 'OTHER'];

export function PauseForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const label = useLabel();
  const step = useStep(appeal, 'PAUSE', done);
  const [form] = Form.useForm<{ reason: PauseReason; until: string; text: string }>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={(values) =>
        step.take(
          PauseAppealDocument,
          { input: { id: appeal.id, version: step.version, ...values } },
          (data) => data.pauseAppeal,
        )
      }
    >
      <Form.Item
        name="reason"
        label={steps.reason}
        rules={[{ required: true, message: steps.reasonMissing }]}
      >
        <Radio.Group
          aria-label={steps.reason}
          options={reasons.map((value) => ({ value, label: label('PauseReason', value) }))}
        />
      </Form.Item>
      <DayItem name="until" label={steps.pauseUntil} />
      <WordsItem name="text" label={steps.pauseText} />
    </StepFrame>
  );
}

/** A day and what happens then. */
export function ScheduleForm(props: StepFormProps) {
  const step = useStep(props.appeal, 'SCHEDULE', props.done);
  return (
    <DayForm
      {...props}
      step={step}
      take={(values) =>
        step.take(
          ScheduleAppealDocument,
          { input: { id: props.appeal.id, version: step.version, ...values } },
          (data) => data.scheduleAppeal,
        )
      }
    />
  );
}

export function CommitForm(props: StepFormProps) {
  const step = useStep(props.appeal, 'COMMIT', props.done);
  return (
    <DayForm
      {...props}
      step={step}
      take={(values) =>
        step.take(
          MakeCommitmentDocument,
          { input: { id: props.appeal.id, version: step.version, ...values } },
          (data) => data.makeCommitment,
        )
      }
    />
  );
}

interface Day {
  date: string;
  text: string;
}

function DayForm({
  step,
  cancel,
  take,
}: StepFormProps & { step: Step; take: (values: Day) => Promise<void> }) {
  const { steps } = useTexts();
  const [form] = Form.useForm<Day>();
  return (
    <StepFrame step={step} form={form} cancel={cancel} initialValues={{}} submit={take}>
      <DayItem name="date" label={steps.scheduleDate} />
      <WordsItem name="text" label={steps.scheduleText} />
    </StepFrame>
  );
}

export function DeclineForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'DECLINE', done);
  const [form] = Form.useForm<{ rule: string; reason: string }>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={(values) =>
        step.take(
          DeclineAppealDocument,
          { input: { id: appeal.id, version: step.version, ...values } },
          (data) => data.declineAppeal,
        )
      }
    >
      <Form.Item
        name="reason"
        label={steps.declineReason}
        rules={[{ required: true, whitespace: true, message: steps.noteMissing }]}
      >
        <TemplateArea kind="DECLINE" appeal={appeal} rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="rule"
        label={steps.rule}
        rules={[{ required: true, whitespace: true, message: steps.ruleMissing }]}
      >
        <Input maxLength={200} placeholder={steps.rulePlaceholder} />
      </Form.Item>
    </StepFrame>
  );
}

function DayItem({ name, label }: { name: string; label: string }) {
  const { steps } = useTexts();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: steps.dayMissing }]}>
      <Input type="date" />
    </Form.Item>
  );
}

function WordsItem({ name, label }: { name: string; label: string }) {
  const { steps } = useTexts();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: steps.noteMissing }]}
    >
      <Input.TextArea rows={2} maxLength={2000} />
    </Form.Item>
  );
}
