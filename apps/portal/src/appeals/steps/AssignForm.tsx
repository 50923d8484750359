import {
  AssignAppealDocument,
  AssignablePeopleDocument,
  AssignableUnitsDocument,
} from '@linli/client/generated/graphql';
import { Form, Input, Select } from 'antd';
import { useQuery } from 'urql';
import { useTexts } from '../../locales/locale.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

interface Values {
  unit: string;
  person?: string;
  note?: string;
}

export function AssignForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'ASSIGN', done);
  const [form] = Form.useForm<Values>();
  const unit = Form.useWatch('unit', form);
  const [units] = useQuery({ query: AssignableUnitsDocument, variables: { id: appeal.id } });
  const [people] = useQuery({
    query: AssignablePeopleDocument,
    variables: { id: appeal.id, unit: unit ?? '' },
    pause: !unit,
  });
  const unitNode = units.data?.node?.__typename === 'Appeal' ? units.data.node : null;
  const peopleNode = people.data?.node?.__typename === 'Appeal' ? people.data.node : null;
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={({ unit: to, person, note }) =>
        step.take(
          AssignAppealDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              unit: to,
              person: person ?? null,
              note: note || null,
            },
          },
          (data) => data.assignAppeal,
        )
      }
    >
      <Form.Item name="unit" label={steps.unit} rules={[{ required: true, message: steps.unitMissing }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={units.fetching}
          options={(unitNode?.assignableUnits ?? []).map((one) => ({ value: one.id, label: one.name.text }))}
          onChange={() => form.setFieldValue('person', undefined)}
        />
      </Form.Item>
      <Form.Item name="person" label={steps.person}>
        <Select
          allowClear
          disabled={!unit}
          loading={people.fetching}
          placeholder={steps.personLater}
          options={(peopleNode?.assignablePeople ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
      </Form.Item>
      <Form.Item name="note" label={steps.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </StepFrame>
  );
}
