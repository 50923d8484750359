import {
  CategoriesDocument,
  type MethodInput,
  type MethodPageFragment,
  UnitsAtDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button, Form, Input, Select } from 'antd';
import type { CombinedError } from 'urql';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { categoryOptions } from '../appeals/steps/categoryOptions.ts';
import { Fault } from '../pieces/Fault.tsx';
import './Methods.css';
import { PlaceSelect } from './PlaceSelect.tsx';
import { useMethodTexts } from './texts.ts';

interface Values {
  title: string;
  situation: string;
  steps: string;
  avoid?: string;
  teacher?: string;
  teacherUnit?: string;
  categories: string[];
  place: string;
}

interface Props {
  /** What is changed; null for a new one. */
  card: MethodPageFragment | null;
  /** Under which category a new one is filed at first. */
  category?: string | null;
  busy: boolean;
  problem: string | null;
  fault: CombinedError | null;
  save: (method: MethodInput, place: string) => void;
  cancel: () => void;
}

/** What a method card says. */
export function MethodForm({ card, category, busy, problem, fault, save, cancel }: Props) {
  const words = useMethodTexts();
  const { places } = useViewer();
  const [form] = Form.useForm<Values>();
  const place = Form.useWatch('place', form);
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const [{ data: around }] = useQuery({
    query: UnitsAtDocument,
    variables: { place: place ?? '' },
    pause: !place,
  });
  const units = [
    ...(card?.teacherUnit ? [card.teacherUnit] : []),
    ...(around?.unitsAt ?? []).map(({ unit }) => unit),
  ];
  const options = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  const submit = (values: Values) =>
    save(
      {
        title: values.title,
        situation: values.situation,
        steps: values.steps
          .split('\n')
          .map((step) => step.trim())
          .filter(Boolean),
        avoid: values.avoid ?? null,
        teacher: values.teacher ?? null,
        teacherUnit: values.teacherUnit ?? null,
        categories: values.categories,
      },
      values.place,
    );
  const required = (text: string) => [{ required: true, whitespace: true, message: text }];
  const near = card ? [card.place] : places;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="step-form method-form"
      scrollToFirstError={{ focus: true }}
      initialValues={
        card
          ? {
              ...card,
              steps: card.steps.join('\n'),
              categories: card.categories.map(({ id }) => id),
              teacherUnit: card.teacherUnit?.id,
              place: card.place.id,
            }
          : { categories: category ? [category] : [], place: places[0]?.id }
      }
      onFinish={submit}
    >
      <p className="muted">{words.noResidents}</p>
      <Form.Item name="title" label={words.heading} rules={required(words.headingMissing)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="categories"
        label={words.categories}
        extra={words.categoriesHint}
        rules={[{ required: true, message: words.categoriesMissing }]}
      >
        <Select
          mode="multiple"
          maxCount={10}
          showSearch={{ optionFilterProp: 'label' }}
          options={categoryOptions(data?.categories ?? [])}
        />
      </Form.Item>
      <Form.Item name="situation" label={words.situation} rules={required(words.situationMissing)}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="steps"
        label={words.steps}
        extra={words.stepsHint}
        rules={required(words.stepsMissing)}
      >
        <Input.TextArea rows={4} />
      </Form.Item>
      <Form.Item name="avoid" label={words.avoid}>
        <Input.TextArea rows={1} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="place"
        label={words.place}
        extra={words.placeHint}
        rules={required(words.placeMissing)}
        hidden={card !== null}
      >
        <PlaceSelect near={near} />
      </Form.Item>
      <Form.Item name="teacherUnit" label={words.teacherUnit}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options.map(({ id, name }) => ({ value: id, label: name.text }))}
        />
      </Form.Item>
      <Form.Item name="teacher" label={words.teacher} extra={words.teacherHint}>
        <Input maxLength={100} />
      </Form.Item>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
