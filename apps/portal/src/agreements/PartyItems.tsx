import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { Button, Form, type FormInstance, Input, Select } from 'antd';
import { useAgreementTexts } from './agreementTexts.ts';
import { type DraftValues, mostRows, without } from './draftValues.ts';
import { usePartyUnits } from './usePartyUnits.ts';

interface Props {
  appeal: AppealDetailFragment;
  form: FormInstance<DraftValues>;
  hasReporter: boolean;
}

/** Who agrees: a unit, the reporter, or somebody in words. */
export function PartyItems({ appeal, form, hasReporter }: Props) {
  const words = useAgreementTexts();
  const { units, loading } = usePartyUnits(appeal);
  const parties = Form.useWatch('parties', form);
  const options = [
    ...(hasReporter ? [{ value: 'REPORTER', label: words.reporter }] : []),
    { value: 'OTHER', label: words.other },
    ...units.map((one) => ({ value: one.id, label: one.name.text })),
  ];
  return (
    <fieldset className="agreement-list">
      <legend>{words.parties}</legend>
      <p className="muted step-hint">{words.partiesHint}</p>
      <Form.List name="parties">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <fieldset key={key} className="agreement-entry">
                <legend>{words.party(index + 1)}</legend>
                <Form.Item name={[name, 'who']} rules={[{ required: true, message: words.whoMissing }]}>
                  <Select
                    aria-label={words.party(index + 1)}
                    showSearch={{ optionFilterProp: 'label' }}
                    loading={loading}
                    options={options}
                  />
                </Form.Item>
                {parties?.[index]?.who === 'OTHER' && (
                  <Form.Item
                    name={[name, 'name']}
                    label={words.name}
                    rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
                  >
                    <Input maxLength={100} />
                  </Form.Item>
                )}
                {fields.length > 2 && (
                  <Button
                    size="small"
                    aria-label={`${words.remove} ${words.party(index + 1)}`}
                    onClick={() => {
                      form.setFieldValue(
                        'obligations',
                        without(form.getFieldValue('obligations') ?? [], index),
                      );
                      remove(name);
                    }}
                  >
                    {words.remove}
                  </Button>
                )}
              </fieldset>
            ))}
            {fields.length < mostRows && (
              <Button onClick={() => add({ who: 'OTHER' })}>{words.addParty}</Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
