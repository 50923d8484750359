import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { Button, Form, type FormInstance, Input, Select } from 'antd';
import { useAgreementTexts } from './agreementTexts.ts';
import { type DraftValues, mostRows, sumPattern } from './draftValues.ts';
import { usePartyUnits } from './usePartyUnits.ts';

interface Props {
  appeal: AppealDetailFragment;
  form: FormInstance<DraftValues>;
}

/** Who does or pays what by which day. */
export function ObligationItems({ appeal, form }: Props) {
  const words = useAgreementTexts();
  const { units } = usePartyUnits(appeal);
  const parties = Form.useWatch('parties', form) ?? [];
  const options = parties.map((party, value) => {
    const { who, name } = party ?? {};
    const called = who === 'REPORTER' ? words.reporter : units.find(({ id }) => id === who)?.name.text;
    return { value, label: called ?? (name?.trim() || words.party(value + 1)) };
  });
  return (
    <fieldset className="agreement-list">
      <legend>{words.obligations}</legend>
      <Form.List name="obligations">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <fieldset key={key} className="agreement-entry">
                <legend>{words.obligation(index + 1)}</legend>
                <Form.Item
                  name={[name, 'by']}
                  label={words.by}
                  rules={[{ required: true, message: words.byMissing }]}
                >
                  <Select options={options} />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={words.to}>
                  <Select allowClear options={options} />
                </Form.Item>
                <Form.Item
                  name={[name, 'text']}
                  label={words.point}
                  rules={[{ required: true, whitespace: true, message: words.pointMissing }]}
                >
                  <Input maxLength={2000} />
                </Form.Item>
                <Form.Item
                  name={[name, 'amount']}
                  label={words.amount}
                  rules={[{ pattern: sumPattern, message: words.sum }]}
                >
                  <Input inputMode="decimal" maxLength={13} />
                </Form.Item>
                <Form.Item
                  name={[name, 'dueOn']}
                  label={words.due}
                  rules={[{ required: true, message: words.dueMissing }]}
                >
                  <Input type="date" />
                </Form.Item>
                <Button
                  size="small"
                  aria-label={`${words.remove} ${words.obligation(index + 1)}`}
                  onClick={() => remove(name)}
                >
                  {words.remove}
                </Button>
              </fieldset>
            ))}
            {fields.length < mostRows && <Button onClick={() => add({})}>{words.addObligation}</Button>}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
