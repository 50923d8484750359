import { AssignableUnitsDocument, type HandleAppealsStep } from '@linli/client/generated/graphql';
import { Alert, App, Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import './Many.css';
import { Fault } from '../pieces/Fault.tsx';
import { useManyTexts } from './texts.ts';
import { type Many, manyLimit } from './useMany.ts';

const steps = ['accept', 'assign', 'start', 'addNote', 'close'] as const;
type Step = (typeof steps)[number];

interface Values {
  note?: string;
  text?: string;
  public?: boolean;
  unit?: string;
}

/** How many are chosen and what can be done with them; the form of the chosen step opens above the buttons. */
export function ManyBar({ many }: { many: Many }) {
  const words = useManyTexts();
  const { message } = App.useApp();
  const [step, setStep] = useState<Step | null>(null);
  const count = many.rows.length;
  const tooMany = count > manyLimit;
  const submit = async (values: Values) => {
    if (step === null) return;
    const done = await many.take(stepOf(step, values));
    if (done === null) return;
    setStep(null);
    if (done > 0) void message.success(words.done(done));
  };
  return (
    <section className="many" aria-label={words.chosen(count)}>
      {many.problem !== null && <Alert type="error" role="alert" title={many.problem} />}
      {many.fault && <Fault error={many.fault} />}
      {many.refused.length > 0 && (
        <Alert
          type="warning"
          role="alert"
          title={words.refused(many.refused.length, many.tried)}
          description={
            <ul className="many-refused">
              {many.refused.map(({ id, title, message: reason }) => (
                <li key={id}>
                  <strong>{title}</strong> {reason}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {step && (
        <Form<Values>
          key={step}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => void submit(values)}
        >
          <Fields step={step} first={many.rows[0]?.id ?? ''} />
          <div className="many-buttons">
            <Button type="primary" htmlType="submit" loading={many.busy} disabled={count === 0 || tooMany}>
              {words.confirm(words.steps[step], count)}
            </Button>
            <Button disabled={many.busy} onClick={() => setStep(null)}>
              {words.back}
            </Button>
          </div>
        </Form>
      )}
      <div className="many-buttons">
        <strong role="status">{tooMany ? words.tooMany(count, manyLimit) : words.chosen(count)}</strong>
        <Button type="link" disabled={many.busy} onClick={count === 0 ? many.all : many.none}>
          {count > 0 ? words.none : many.listed > manyLimit ? words.first(manyLimit) : words.all}
        </Button>
        {step === null &&
          steps.map((one) => (
            <Button key={one} disabled={count === 0 || tooMany} onClick={() => setStep(one)}>
              {words.steps[one]}
            </Button>
          ))}
        <Button type="text" disabled={many.busy} onClick={many.end}>
          {words.end}
        </Button>
      </div>
    </section>
  );
}

function Fields({ step, first }: { step: Step; first: string }) {
  const words = useManyTexts();
  if (step === 'addNote') {
    return (
      <>
        <Form.Item
          name="text"
          label={words.text}
          rules={[{ required: true, whitespace: true, message: words.textMissing }]}
        >
          <Input.TextArea rows={3} maxLength={2000} autoFocus />
        </Form.Item>
        <Form.Item name="public" valuePropName="checked">
          <Checkbox>{words.public}</Checkbox>
        </Form.Item>
      </>
    );
  }
  return (
    <>
      {step === 'assign' && <UnitItem first={first} />}
      <Form.Item name="note" label={words.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
}

/** Units that the first of them can go to; where another one cannot, it says so itself. */
function UnitItem({ first }: { first: string }) {
  const words = useManyTexts();
  const [{ data, fetching }] = useQuery({ query: AssignableUnitsDocument, variables: { id: first } });
  const node = data?.node?.__typename === 'Appeal' ? data.node : null;
  return (
    <Form.Item name="unit" label={words.unit} rules={[{ required: true, message: words.unitMissing }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={fetching}
        options={(node?.assignableUnits ?? []).map(({ id, name }) => ({ value: id, label: name.text }))}
      />
    </Form.Item>
  );
}

function stepOf(step: Step, { note, text, unit, ...rest }: Values): HandleAppealsStep {
  switch (step) {
    case 'assign':
      return { assign: { unit: unit ?? '', note: note || null } };
    case 'addNote':
      return { addNote: { text: text ?? '', public: rest.public ?? false } };
    case 'accept':
      return { accept: { note: note || null } };
    case 'start':
      return { start: { note: note || null } };
    case 'close':
      return { close: { note: note || null } };
  }
}
