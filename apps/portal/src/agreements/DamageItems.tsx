import { Button, Form, Input } from 'antd';
import { useAgreementTexts } from './agreementTexts.ts';
import { mostRows, sumPattern } from './draftValues.ts';

/** What was damaged, floor by floor. */
export function DamageItems() {
  const words = useAgreementTexts();
  return (
    <fieldset className="agreement-list">
      <legend>{words.damages}</legend>
      <Form.List name="damages">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <fieldset key={key} className="agreement-entry">
                <legend>{words.damage(index + 1)}</legend>
                <Form.Item
                  name={[name, 'location']}
                  label={words.location}
                  rules={[{ required: true, whitespace: true, message: words.locationMissing }]}
                >
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item
                  name={[name, 'what']}
                  label={words.what}
                  rules={[{ required: true, whitespace: true, message: words.whatMissing }]}
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
                <Button
                  size="small"
                  aria-label={`${words.remove} ${words.damage(index + 1)}`}
                  onClick={() => remove(name)}
                >
                  {words.remove}
                </Button>
              </fieldset>
            ))}
            {fields.length < mostRows && <Button onClick={() => add({})}>{words.addDamage}</Button>}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
