import { AddMeasurementDocument } from '@linli/client/generated/graphql';
import { AutoComplete, Form, Input, InputNumber, Select } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useThreadTexts } from './texts.ts';
import { useBuildingsAround } from './useBuildingsAround.ts';
import { momentOf, WhenItem } from './WhenItem.tsx';

interface Values {
  quantity: string;
  value: number;
  unit: string;
  measuredAt?: string;
  place?: string;
  text?: string;
}

export function MeasurementForm({ appeal, done, cancel }: StepFormProps) {
  const words = useThreadTexts();
  const step = useStep(appeal, 'ADD_ENTRY', done);
  const [form] = Form.useForm<Values>();
  const last = appeal.measurements.at(-1);
  const known = [...new Set(appeal.measurements.map(({ quantity }) => quantity))].filter(Boolean);
  const { buildings, loading } = useBuildingsAround(appeal);
  const required = [{ required: true, whitespace: true, message: words.wordsMissing }];
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      hideHint
      submitWords={words.measure}
      initialValues={last ? { quantity: last.quantity, unit: last.unit } : {}}
      submit={({ measuredAt, place, text, ...values }) =>
        step.take(
          AddMeasurementDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              ...values,
              measuredAt: momentOf(measuredAt),
              place: place ?? null,
              text: text || null,
            },
          },
          (data) => data.addMeasurement,
        )
      }
    >
      <p className="muted step-hint">{words.measureHint}</p>
      <Form.Item name="quantity" label={words.quantity} rules={required} extra={words.quantityExample}>
        <AutoComplete options={known.map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item name="value" label={words.value} rules={[{ required: true, message: words.valueMissing }]}>
        <InputNumber precision={4} formatter={(value) => String(Number(value ?? '') || (value ?? ''))} />
      </Form.Item>
      <Form.Item name="unit" label={words.unitOfValue} rules={required} extra={words.unitExample}>
        <Input maxLength={20} />
      </Form.Item>
      <WhenItem name="measuredAt" />
      <Form.Item name="place" label={words.where}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={loading}
          options={buildings.map((one) => ({ value: one.id, label: one.name.text }))}
        />
      </Form.Item>
      <Form.Item name="text" label={words.how}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}
