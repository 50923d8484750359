import { SetAffectedPlacesDocument } from '@linli/client/generated/graphql';
import { Form, Select } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useThreadTexts } from './texts.ts';
import { useBuildingsAround } from './useBuildingsAround.ts';

export function AffectedForm({ appeal, done, cancel }: StepFormProps) {
  const words = useThreadTexts();
  const step = useStep(appeal, 'ADD_ENTRY', done);
  const [form] = Form.useForm<{ places: string[] }>();
  const { buildings, loading } = useBuildingsAround(appeal);
  const all = [...new Map([...appeal.affectedPlaces, ...buildings].map((one) => [one.id, one])).values()];
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      hideHint
      submitWords={words.setAffected}
      initialValues={{ places: appeal.affectedPlaces.map(({ id }) => id) }}
      submit={({ places }) =>
        step.take(
          SetAffectedPlacesDocument,
          { input: { id: appeal.id, version: step.version, places } },
          (data) => data.setAffectedPlaces,
        )
      }
    >
      <p className="muted step-hint">{words.affectedHint}</p>
      <Form.Item name="places" label={words.buildings}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={loading}
          options={all.map((one) => ({ value: one.id, label: one.name.text }))}
        />
      </Form.Item>
    </StepFrame>
  );
}
