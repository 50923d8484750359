import { Checkbox, Form, Input, InputNumber } from 'antd';
import { PhotoItem } from '../appeals/steps/PhotoItem.tsx';
import type { Entry } from './entry.ts';
import { useIntakeTexts } from './texts.ts';

/** Who can be called back. A contact is kept only with the person's yes to what was read out. */
export function ContactFields({ consent }: { consent: string }) {
  const words = useIntakeTexts();
  return (
    <fieldset className="intake-group">
      <legend>{words.contact}</legend>
      <div className="intake-pair">
        <Form.Item name="name" label={words.name}>
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item name="phone" label={words.phone}>
          <Input autoComplete="off" inputMode="tel" maxLength={30} />
        </Form.Item>
      </div>
      <blockquote className="intake-say">{consent}</blockquote>
      <Form.Item
        name="consent"
        valuePropName="checked"
        dependencies={['name', 'phone']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: (_, agreed) => {
              const { name, phone }: Entry = getFieldsValue();
              const isThere = Boolean(name?.trim() || phone?.trim());
              return agreed || !isThere ? Promise.resolve() : Promise.reject(new Error(words.consentMissing));
            },
          }),
        ]}
      >
        <Checkbox>{words.consent}</Checkbox>
      </Form.Item>
    </fieldset>
  );
}

/** How it came about and whether anything is left to do: closed until it is needed. */
export function MoreFields({ evidencePhoto }: { evidencePhoto: boolean }) {
  const words = useIntakeTexts();
  const form = Form.useFormInstance<Entry>();
  const inherited = Form.useWatch('inherited', form);
  const solved = Form.useWatch('solved', form);
  return (
    <fieldset className="intake-group">
      <legend>{words.more}</legend>
      <div className="intake-checks">
        <Form.Item name="proactive" valuePropName="checked" noStyle>
          <Checkbox>{words.proactive}</Checkbox>
        </Form.Item>
        <Form.Item name="inherited" valuePropName="checked" noStyle>
          <Checkbox>{words.inherited}</Checkbox>
        </Form.Item>
        <Form.Item name="solved" valuePropName="checked" noStyle>
          <Checkbox>{words.solved}</Checkbox>
        </Form.Item>
      </div>
      {inherited && (
        <div className="intake-pair">
          <Form.Item
            name="inheritedSince"
            label={words.inheritedSince}
            rules={[{ required: true, message: words.dayMissing }]}
          >
            <Input type="date" />
          </Form.Item>
          <Form.Item name="inheritedOrigin" label={words.inheritedOrigin}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
      )}
      {solved && (
        <>
          <p className="muted">{words.solvedHint}</p>
          <div className="intake-pair intake-wide-first">
            <Form.Item
              name="solvedText"
              label={words.solvedText}
              rules={[{ required: true, whitespace: true, message: words.solvedMissing }]}
            >
              <Input.TextArea rows={2} maxLength={2000} />
            </Form.Item>
            <Form.Item name="solvedMinutes" label={words.minutes}>
              <InputNumber min={0} max={1440} precision={0} controls={false} />
            </Form.Item>
          </div>
          <PhotoItem
            name="solvedPhotos"
            label={evidencePhoto ? words.photosNeeded : words.photos}
            missing={evidencePhoto ? words.photosMissing : undefined}
          />
        </>
      )}
    </fieldset>
  );
}
