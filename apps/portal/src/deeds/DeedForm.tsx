import {
  AppealsToNameInDeedDocument,
  CategoriesDocument,
  type DeedFaceFragment,
  type DeedInput,
  type DutyFaceFragment,
} from '@linli/client/generated/graphql';
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import type { CombinedError } from 'urql';
import { useQuery } from 'urql';
import { useViewer, useZone } from '../access/viewer.tsx';
import { useSought } from '../app/useSought.ts';
import { categoryOptions } from '../appeals/steps/categoryOptions.ts';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { isoDay } from '../postings/days.ts';
import { useDutyRoleTexts } from './texts.ts';

interface Values {
  member: string;
  doneOn: string;
  what: string;
  tookPart?: number | null;
  category?: string | null;
  appeal?: string | null;
  reason?: string;
}

interface Props {
  /** The viewer's own; left out where a deed is corrected, which stays with its own. */
  duties?: readonly DutyFaceFragment[];
  /** What is corrected. */
  row?: DeedFaceFragment;
  busy: boolean;
  problem: string | null;
  fault: CombinedError | null;
  save: (member: string, deed: DeedInput, reason: string) => void;
  cancel: () => void;
}

/** What was done, to be entered on a phone in the street: two fields are enough. */
export function DeedForm({ duties = [], row, busy, problem, fault, save, cancel }: Props) {
  const words = useDutyRoleTexts();
  const label = useLabel();
  const zone = useZone();
  const [form] = Form.useForm<Values>();
  const [category, appeal] = [Form.useWatch('category', form), Form.useWatch('appeal', form)];
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const required = (text: string) => [{ required: true, whitespace: true, message: text }];
  const today = isoDay(0, zone);
  const submit = ({ member, doneOn, what, tookPart = null, reason = '', ...about }: Values) => {
    const place = row?.place.id ?? null;
    const deed = { doneOn, what, tookPart, place };
    const { category: filed = null, appeal: named = null } = about;
    save(member, { ...deed, category: filed, appeal: named }, reason);
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="step-form duty-form"
      initialValues={
        row
          ? {
              member: row.member.id,
              doneOn: row.doneOn,
              what: row.what,
              tookPart: row.tookPart ?? null,
              category: row.category?.id,
              appeal: row.appeal?.id,
            }
          : { member: duties[0]?.id, doneOn: today }
      }
      onFinish={submit}
    >
      <Form.Item name="member" label={words.role} hidden={row !== undefined}>
        <Select
          options={duties.map(({ id, role, community }) => ({
            value: id,
            label: `${label('DutyRole', role)} · ${community.name.text}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="what" label={words.what} extra={words.noResidents} rules={required(words.whatMissing)}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <div className="duty-pair">
        <Form.Item name="doneOn" label={words.doneOn}>
          <Input type="date" required max={today} />
        </Form.Item>
        <Form.Item name="tookPart" label={words.tookPart}>
          <InputNumber min={1} max={100_000} precision={0} inputMode="numeric" />
        </Form.Item>
      </div>
      <div className="duty-pair">
        <Form.Item name="category" label={words.about}>
          <Select
            allowClear
            disabled={Boolean(appeal)}
            showSearch={{ optionFilterProp: 'label' }}
            options={categoryOptions(data?.categories ?? [])}
          />
        </Form.Item>
        <AppealItem isOff={Boolean(category)} row={row} />
      </div>
      {row && (
        <Form.Item name="reason" label={words.reason} rules={required(words.reasonMissing)}>
          <Input maxLength={100} />
        </Form.Item>
      )}
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

/** An appeal by its words, for who reads appeals. */
function AppealItem({ isOff, row }: { isOff: boolean; row: DeedFaceFragment | undefined }) {
  const words = useDutyRoleTexts();
  const { viewerCanReadAppeals } = useViewer();
  const { type, sought, isFound } = useSought();
  const [{ data, fetching }] = useQuery({
    query: AppealsToNameInDeedDocument,
    variables: { text: sought },
    pause: sought === '',
  });
  if (!viewerCanReadAppeals) return null;
  const found = sought !== '' && isFound(fetching) ? (data?.appeals?.nodes ?? []) : [];
  const options = [...(row?.appeal ? [row.appeal] : []), ...found];
  return (
    <Form.Item name="appeal" label={words.appeal} extra={words.aboutHint}>
      <Select
        allowClear
        disabled={isOff}
        loading={fetching}
        placeholder={words.appealHint}
        showSearch={{ onSearch: type, filterOption: false }}
        options={options.map(({ id, code, title }) => ({ value: id, label: title || code }))}
      />
    </Form.Item>
  );
}
