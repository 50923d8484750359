import { type ContactChannel, RecordPraiseDocument } from '@linli/client/generated/graphql';
import { Form, Input, Select } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import { contactChannels } from './channels.ts';
import { useThreadTexts } from './texts.ts';
import { momentOf, WhenItem } from './WhenItem.tsx';

interface Values {
  channel: ContactChannel;
  text: string;
  praisedAt?: string;
}

export function PraiseForm({ appeal, done, cancel }: StepFormProps) {
  const words = useThreadTexts();
  const label = useLabel();
  const step = useStep(appeal, 'ADD_ENTRY', done);
  const [form] = Form.useForm<Values>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      hideHint
      submitWords={words.recordPraise}
      initialValues={{ channel: 'WECHAT' }}
      submit={({ praisedAt, ...values }) =>
        step.take(
          RecordPraiseDocument,
          { input: { id: appeal.id, version: step.version, ...values, praisedAt: momentOf(praisedAt) } },
          (data) => data.recordPraise,
        )
      }
    >
      <p className="muted step-hint">{words.praiseHint}</p>
      <Form.Item
        name="channel"
        label={words.channel}
        rules={[{ required: true, message: words.channelMissing }]}
      >
        <Select
          options={contactChannels.map((value) => ({ value, label: label('ContactChannel', value) }))}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label={words.praiseText}
        rules={[{ required: true, whitespace: true, message: words.wordsMissing }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <WhenItem name="praisedAt" />
    </StepFrame>
  );
}
