import {
  AskReporterDocument,
  DeclineAppealDocument,
  EscalateAppealDocument,
  HandBackAppealDocument,
  MakeCommitmentDocument,
  PauseAppealDocument,
  type PauseReason,
  ResumeAppealDocument,
  ReturnAppealDocument,
  ScheduleAppealDocument,
} from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { useLabel } from '../../locales/labels.ts';
import { useTexts } from '../../locales/locale.tsx';
import { TemplateArea } from '../../templates/TemplateArea.tsx';
import { OneText } from './OneText.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

// What leaves the straight way: questions, pauses, dates, other hands, refusals.

export function AskForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'ASK_REPORTER', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.question}
      missing={steps.questionMissing}
      field={<TemplateArea kind="QUESTION" appeal={appeal} rows={2} maxLength={2000} autoFocus />}
      submit={(question) =>
        step.take(
          AskReporterDocument,
          { input: { id: appeal.id, version: step.version, question } },
          (data) => data.askReporter,
        )
      }
    />
  );
}

export function ResumeForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'RESUME', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.note}
      submit={(note) =>
        step.take(
          ResumeAppealDocument,
          { input: { id: appeal.id, version: step.version, note: note || null } },
          (data) => data.resumeAppeal,
        )
      }
    />
  );
}

export function ReturnForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'RETURN', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.reason}
      missing={steps.reasonMissing}
      submit={(reason) =>
        step.take(
          ReturnAppealDocument,
          { input: { id: appeal.id, version: step.version, reason } },
          (data) => data.returnAppeal,
        )
      }
    />
  );
}

export function EscalateForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'ESCALATE', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.reason}
      missing={steps.reasonMissing}
      submit={(reason) =>
        step.take(
          EscalateAppealDocument,
          { input: { id: appeal.id, version: step.version, reason } },
          (data) => data.escalateAppeal,
        )
      }
    />
  );
}

export function HandBackForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'HAND_BACK', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.reason}
      missing={steps.reasonMissing}
      submit={(reason) =>
        step.take(
          HandBackAppealDocument,
          { input: { id: appeal.id, version: step.version, reason } },
          (data) => data.handBackAppeal,
        )
      }
    />
  );
}

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

export function ScheduleForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'SCHEDULE', done);
  const [form] = Form.useForm<{ date: string; text: string }>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={(values) =>
        step.take(
          ScheduleAppealDocument,
          { input: { id: appeal.id, version: step.version, ...values } },
          (data) => data.scheduleAppeal,
        )
      }
    >
      <DayItem name="date" label={steps.scheduleDate} />
      <WordsItem name="text" label={steps.scheduleText} />
    </StepFrame>
  );
}

export function CommitForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'COMMIT', done);
  const [form] = Form.useForm<{ date: string; text: string }>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={(values) =>
        step.take(
          MakeCommitmentDocument,
          { input: { id: appeal.id, version: step.version, ...values } },
          (data) => data.makeCommitment,
        )
      }
    >
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
