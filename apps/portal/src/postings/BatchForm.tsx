import {
  BatchCoverageDocument,
  type CoverageMeasure,
  type CoverageRuleInput,
  CreateBatchDocument,
  type PlaceLabelFragment,
  type PostingKind,
} from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { isoDay } from './days.ts';
import { coverageMeasures, postingKinds } from './kinds.ts';
import { usePostingTexts } from './texts.ts';

interface Values {
  kind: PostingKind;
  number: number;
  name: string;
  startsOn: string;
  place: string;
  from: string;
  to: string;
  measure: CoverageMeasure;
  minReceived: number;
  perStreet?: number | null;
  total?: number | null;
}

interface Props {
  places: readonly PlaceLabelFragment[];
  done: () => void;
  cancel: () => void;
}

/** A new batch with the rule that chooses its communities, tried before it is kept. */
export function BatchForm({ places, done, cancel }: Props) {
  const words = usePostingTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const [form] = Form.useForm<Values>();
  const [tried, setTried] = useState<CoverageRuleInput | null>(null);
  const options = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: label(name, value) }));
  const save = async (values: Values) => {
    const { kind, number, name, startsOn } = values;
    const saved = await run(
      CreateBatchDocument,
      { input: { kind, number, name: { zh: name }, startsOn, rule: ruleOf(values) } },
      (data) => data.createBatch,
    );
    if (!saved) return;
    void message.success(words.saved);
    done();
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="step-form posting-form"
      initialValues={{
        kind: 'GOVERNANCE_SECRETARY',
        number: 1,
        startsOn: isoDay(0),
        place: places[0]?.id,
        from: isoDay(-90),
        to: isoDay(0),
        measure: 'RECEIVED',
        minReceived: 1,
        perStreet: 1,
      }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="kind" label={words.kind}>
        <Select options={options('PostingKind', postingKinds)} />
      </Form.Item>
      <Form.Item name="number" label={words.batchNumber}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name="name" label={words.name}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="startsOn" label={words.startsOn}>
        <Input type="date" required />
      </Form.Item>
      <fieldset>
        <legend>{words.rule}</legend>
        {places.length > 1 && (
          <Form.Item name="place" label={words.under}>
            <Select options={places.map(({ id, name }) => ({ value: id, label: name.text }))} />
          </Form.Item>
        )}
        {places.length <= 1 && <Form.Item name="place" hidden children={<Input />} />}
        <p className="muted">{words.ruleDays}</p>
        <div className="posting-pair">
          <Form.Item name="from" label={words.from}>
            <Input type="date" required />
          </Form.Item>
          <Form.Item name="to" label={words.to}>
            <Input type="date" required />
          </Form.Item>
        </div>
        <Form.Item name="measure" label={words.measure}>
          <Select options={options('CoverageMeasure', coverageMeasures)} />
        </Form.Item>
        <Form.Item name="minReceived" label={words.minReceived}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
        <div className="posting-pair">
          <Form.Item name="perStreet" label={words.perStreet}>
            <InputNumber min={1} precision={0} />
          </Form.Item>
          <Form.Item name="total" label={words.total} extra={words.limitHint}>
            <InputNumber min={1} precision={0} />
          </Form.Item>
        </div>
        <Button onClick={() => setTried(ruleOf(form.getFieldsValue(true)))}>{words.preview}</Button>
        {tried && <Found rule={tried} />}
      </fieldset>
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

function ruleOf({ place, from, to, measure, minReceived, perStreet, total }: Values): CoverageRuleInput {
  return { place, from, to, measure, minReceived, perStreet: perStreet ?? null, total: total ?? null };
}

/** What a rule finds today. */
function Found({ rule }: { rule: CoverageRuleInput }) {
  const words = usePostingTexts();
  const [{ data, error, fetching }] = useQuery({
    query: BatchCoverageDocument,
    variables: { rule },
    requestPolicy: 'network-only',
  });
  if (fetching) return <Loading lines={3} />;
  if (error) return <Fault error={error} />;
  const found = data?.batchCoverage ?? [];
  if (found.length === 0) return <p role="status">{words.nothingFound}</p>;
  return (
    <>
      <p role="status">{words.found(found.length)}</p>
      <ol className="posting-found">
        {found.map(({ community, received, valid, solved }) => (
          <li key={community.id}>
            {community.name.text} <span className="muted">{words.figures(received, solved, valid)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
