import { CategoriesDocument, RouteAppealDocument } from '@linli/client/generated/graphql';
import { Form, Select } from 'antd';
import { useQuery } from 'urql';
import { useTexts } from '../../locales/locale.tsx';
import { PlacePicker } from '../../triage/PlacePicker.tsx';
import { categoryOptions } from './categoryOptions.ts';
import { StepFrame } from './StepFrame.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

interface Values {
  place: { id: string; name: string };
  category?: string;
}

export function RouteForm({ appeal, done, cancel, submitWords }: StepFormProps & { submitWords?: string }) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'ROUTE', done);
  const [form] = Form.useForm<Values>();
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: { place: null } });
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      {...(submitWords ? { submitWords } : {})}
      initialValues={appeal.category ? { category: appeal.category.id } : {}}
      submit={({ place, category }) =>
        step.take(
          RouteAppealDocument,
          { input: { id: appeal.id, version: step.version, place: place.id, category: category ?? null } },
          (answer) => answer.routeAppeal,
        )
      }
    >
      <Form.Item
        name="place"
        label={steps.choosePlace}
        rules={[{ required: true, message: steps.placeMissing }]}
      >
        <PlacePicker point={appeal.point ?? null} />
      </Form.Item>
      <Form.Item name="category" label={steps.category}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={categoryOptions(data?.categories ?? [])}
        />
      </Form.Item>
    </StepFrame>
  );
}
