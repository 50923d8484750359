import { BlowWhistleDocument, type WhistleGround, type WhistleKind } from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { UnitItem } from '../duty/UnitItem.tsx';
import { useUnitsAround } from '../duty/useUnitsAround.ts';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { useWhistleTexts } from './texts.ts';

const kinds: readonly WhistleKind[] = ['DAILY', 'HARD_PROBLEM', 'EMERGENCY'];
const grounds: readonly WhistleGround[] = ['CANNOT_SOLVE', 'JOINT_ENFORCEMENT', 'EMERGENCY'];

interface Values {
  kind: WhistleKind;
  ground: WhistleGround;
  units: string[];
  reason: string;
}

export function BlowForm({ appeal, done, cancel }: StepFormProps) {
  const words = useWhistleTexts();
  const { steps } = useTexts();
  const label = useLabel();
  const step = useStep(appeal, 'BLOW_WHISTLE', done);
  const [form] = Form.useForm<Values>();
  const { units, loading } = useUnitsAround(appeal.id);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={(values) =>
        step.take(
          BlowWhistleDocument,
          { input: { id: appeal.id, version: step.version, ...values } },
          (data) => data.blowWhistle,
        )
      }
    >
      <Form.Item name="kind" label={words.kind} rules={[{ required: true, message: words.kindMissing }]}>
        <Radio.Group
          aria-label={words.kind}
          options={kinds.map((value) => ({ value, label: label('WhistleKind', value) }))}
        />
      </Form.Item>
      <Form.Item
        name="ground"
        label={words.ground}
        rules={[{ required: true, message: words.groundMissing }]}
      >
        <Radio.Group
          aria-label={words.ground}
          options={grounds.map((value) => ({ value, label: label('WhistleGround', value) }))}
        />
      </Form.Item>
      <UnitItem
        name="units"
        several
        label={words.units}
        missing={words.unitsMissing}
        loading={loading}
        units={units.filter(({ id }) => id !== appeal.holder?.id)}
      />
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: steps.reasonMissing }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}
