import { type ContactChannel, LogContactDocument } from '@linli/client/generated/graphql';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { UnitItem } from '../duty/UnitItem.tsx';
import { useUnitsAround } from '../duty/useUnitsAround.ts';
import { useLabel } from '../locales/labels.ts';
import { contactChannels } from './channels.ts';
import { useThreadTexts } from './texts.ts';
import { momentOf, WhenItem } from './WhenItem.tsx';

interface Values {
  channel: ContactChannel;
  whom: 'resident' | 'unit' | 'others';
  participant?: string;
  unit?: string;
  count: number;
  contactedAt?: string;
  text?: string;
}

export function ContactForm({ appeal, done, cancel }: StepFormProps) {
  const words = useThreadTexts();
  const label = useLabel();
  const step = useStep(appeal, 'ADD_ENTRY', done);
  const [form] = Form.useForm<Values>();
  const whom = Form.useWatch('whom', form);
  const residents = appeal.participants.filter((one) => one.withdrawnAt === null);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      hideHint
      submitWords={words.logContact}
      initialValues={{
        channel: 'PHONE',
        whom: residents.length > 0 ? 'resident' : 'others',
        participant: residents[0]?.id,
        count: 1,
      }}
      submit={({ channel, participant, unit, count, contactedAt, text }) =>
        step.take(
          LogContactDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              channel,
              participant: whom === 'resident' ? participant : null,
              unit: whom === 'unit' ? unit : null,
              count,
              contactedAt: momentOf(contactedAt),
              text: text || null,
            },
          },
          (data) => data.logContact,
        )
      }
    >
      <p className="muted step-hint">{words.contactHint}</p>
      <Form.Item
        name="channel"
        label={words.channel}
        rules={[{ required: true, message: words.channelMissing }]}
      >
        <Select
          options={contactChannels.map((value) => ({ value, label: label('ContactChannel', value) }))}
        />
      </Form.Item>
      <Form.Item name="whom" label={words.whom}>
        <Radio.Group
          aria-label={words.whom}
          options={[
            ...(residents.length > 0 ? [{ value: 'resident', label: words.withResident }] : []),
            { value: 'unit', label: words.withUnit },
            { value: 'others', label: words.withOthers },
          ]}
        />
      </Form.Item>
      {whom === 'resident' && residents.length > 1 && (
        <Form.Item
          name="participant"
          label={words.resident}
          rules={[{ required: true, message: words.residentMissing }]}
        >
          <Select
            options={residents.map((one, index) => ({
              value: one.id,
              label: `${label('ParticipantRole', one.role)} · ${one.contact?.name ?? words.residentNumber(index + 1)}`,
            }))}
          />
        </Form.Item>
      )}
      {whom === 'resident' && residents.length === 1 && <Form.Item name="participant" hidden />}
      {whom === 'unit' && <UnitField appeal={appeal} />}
      <Form.Item name="count" label={words.count} extra={words.countHint}>
        <InputNumber min={1} max={1_000} precision={0} />
      </Form.Item>
      <WhenItem name="contactedAt" />
      <Form.Item name="text" label={words.said}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}

/** Who holds it and who helps, and whom the viewer could give it to. */
function UnitField({ appeal }: Pick<StepFormProps, 'appeal'>) {
  const words = useThreadTexts();
  const { units, loading } = useUnitsAround(appeal.id);
  const own = [...(appeal.holder ? [appeal.holder] : []), ...appeal.assistingUnits];
  const all = [...new Map([...own, ...units].map((one) => [one.id, one])).values()];
  return (
    <UnitItem name="unit" label={words.unit} missing={words.unitMissing} units={all} loading={loading} />
  );
}
