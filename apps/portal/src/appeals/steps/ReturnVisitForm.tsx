import {
  RecordReturnVisitDocument,
  type ReturnVisitChannel,
  type Satisfied,
  type Solved,
} from '@linli/client/generated/graphql';
import { Form, Input, Radio, Select } from 'antd';
import { useLabel } from '../../locales/labels.ts';
import { useTexts } from '../../locales/locale.tsx';
import { type Outcome, outcomeOf } from './outcome.ts';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

interface Values {
  participant: string;
  channel: ReturnVisitChannel;
  contacted?: boolean | null;
  solved?: Solved | null;
  satisfied?: Satisfied | null;
  note?: string;
}

const tones: Readonly<Record<Outcome, string>> = {
  invalid: 'muted',
  closes: 'good',
  flagged: 'warn',
  half: 'warn',
  reopens: 'bad',
  doubleNo: 'bad',
};

export function ReturnVisitForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const label = useLabel();
  const step = useStep(appeal, 'RECORD_RETURN_VISIT', done);
  const [form] = Form.useForm<Values>();
  const contacted = Form.useWatch('contacted', form);
  const solved = Form.useWatch('solved', form);
  const satisfied = Form.useWatch('satisfied', form);
  const outcome = outcomeOf(contacted, solved, satisfied);
  const options = <Value extends string>(enumName: string, values: readonly Value[]) => [
    ...values.map((value) => ({ value, label: label(enumName, value) })),
    { value: null, label: steps.unanswered },
  ];
  const people = appeal.participants.filter((one) => !one.withdrawnAt);
  const name = (index: number) => {
    const one = people[index];
    const ways = [one?.contact?.name, one?.contact?.phone].filter(Boolean).join(' ');
    return `${label('ParticipantRole', one?.role)} ${ways || index + 1}`;
  };
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ ...(people[0] ? { participant: people[0].id } : {}), channel: 'PHONE' }}
      submit={({ note, ...values }) =>
        step.take(
          RecordReturnVisitDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              participant: values.participant,
              channel: values.channel,
              contacted: values.contacted ?? null,
              solved: values.solved ?? null,
              satisfied: values.satisfied ?? null,
              note: note || null,
            },
          },
          (data) => data.recordReturnVisit,
        )
      }
    >
      <div className="step-pair">
        <Form.Item name="participant" label={steps.participant}>
          <Select options={people.map((one, index) => ({ value: one.id, label: name(index) }))} />
        </Form.Item>
        <Form.Item name="channel" label={steps.channel}>
          <Radio.Group
            aria-label={steps.channel}
            options={(['PHONE', 'IN_PERSON'] as const).map((value) => ({
              value,
              label: label('ReturnVisitChannel', value),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="contacted" label={steps.contacted}>
        <Radio.Group
          aria-label={steps.contacted}
          options={[
            { value: true, label: steps.yes },
            { value: false, label: steps.no },
            { value: null, label: steps.unanswered },
          ]}
        />
      </Form.Item>
      <Form.Item name="solved" label={steps.solved}>
        <Radio.Group aria-label={steps.solved} options={options('Solved', ['YES', 'HALF', 'NO'])} />
      </Form.Item>
      <Form.Item name="satisfied" label={steps.satisfied}>
        <Radio.Group
          aria-label={steps.satisfied}
          options={options('Satisfied', ['YES', 'BASICALLY', 'NO'])}
        />
      </Form.Item>
      <p className={`outcome outcome-${tones[outcome]}`} role="status">
        <strong>{steps.outcome}</strong> {steps.outcomes[outcome]}
      </p>
      <Form.Item name="note" label={steps.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}
