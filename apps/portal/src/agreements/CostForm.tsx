import { type CostBearer, RecordCostDocument } from '@linli/client/generated/graphql';
import { Checkbox, Form, Input, Radio } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { UnitItem } from '../duty/UnitItem.tsx';
import { useUnitsAround } from '../duty/useUnitsAround.ts';
import { useLabel } from '../locales/labels.ts';
import { useCostTexts } from './texts.ts';

const bearers: readonly CostBearer[] = ['UNIT', 'OWNERS', 'MAINTENANCE_FUND', 'BUDGET'];
const sum = /^\d{1,10}(\.\d{1,2})?$/;

interface Values {
  text: string;
  estimate?: string;
  actual?: string;
  bearer: CostBearer;
  payer?: string;
  onTheSpot?: boolean;
  witness?: string;
}

export function CostForm({ appeal, done, cancel }: StepFormProps) {
  const words = useCostTexts();
  const label = useLabel();
  const step = useStep(appeal, 'RECORD_COST', done);
  const [form] = Form.useForm<Values>();
  const bearer = Form.useWatch('bearer', form);
  const { units, loading } = useUnitsAround(appeal.id);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ onTheSpot: false }}
      submit={({ text, estimate, actual, bearer: by, payer, onTheSpot, witness }) =>
        step.take(
          RecordCostDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              text,
              estimate: estimate || null,
              actual: actual || null,
              bearer: by,
              payer: (by === 'UNIT' && payer) || null,
              onTheSpot: onTheSpot ?? false,
              witness: witness || null,
            },
          },
          (data) => data.recordCost,
        )
      }
    >
      <Form.Item
        name="text"
        label={words.text}
        rules={[{ required: true, whitespace: true, message: words.textMissing }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="estimate"
        label={words.estimate}
        dependencies={['actual']}
        rules={[
          { pattern: sum, message: words.sum },
          ({ getFieldValue }) => ({
            validator: (_, value?: string) =>
              value || getFieldValue('actual')
                ? Promise.resolve()
                : Promise.reject(new Error(words.sumMissing)),
          }),
        ]}
      >
        <Input inputMode="decimal" maxLength={13} />
      </Form.Item>
      <Form.Item name="actual" label={words.actual} rules={[{ pattern: sum, message: words.sum }]}>
        <Input inputMode="decimal" maxLength={13} />
      </Form.Item>
      <Form.Item
        name="bearer"
        label={words.bearer}
        rules={[{ required: true, message: words.bearerMissing }]}
      >
        <Radio.Group
          aria-label={words.bearer}
          options={bearers.map((value) => ({ value, label: label('CostBearer', value) }))}
        />
      </Form.Item>
      {bearer === 'UNIT' && (
        <UnitItem
          name="payer"
          label={words.payer}
          missing={words.payerMissing}
          loading={loading}
          units={units}
        />
      )}
      <Form.Item name="onTheSpot" valuePropName="checked">
        <Checkbox>{words.onTheSpot}</Checkbox>
      </Form.Item>
      <Form.Item name="witness" label={words.witness}>
        <Input maxLength={100} />
      </Form.Item>
    </StepFrame>
  );
}
