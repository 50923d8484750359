import {
  BatchProposalsDocument,
  CreatePostingDocument,
  type PlaceLabelFragment,
} from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { Fault } from '../pieces/Fault.tsx';
import type { Batch } from './BatchScreen.tsx';
import { isoDay } from './days.ts';
import { FocusFields, type FocusRow, focusInput, focusRows } from './FocusFields.tsx';
import { useFocusTexts } from './focusTexts.ts';
import { usePostingTexts } from './texts.ts';

interface Values {
  candidate: string;
  from: string;
  to: string;
  weeklyDays: number;
  focus: readonly FocusRow[];
}

interface Props {
  batch: Batch;
  community: PlaceLabelFragment;
  done: () => void;
  cancel: () => void;
}

/** Posts a candidate to a community; who fits what is open there stands on top. */
export function PostForm({ batch, community, done, cancel }: Props) {
  const words = usePostingTexts();
  const { hint } = useFocusTexts();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const [form] = Form.useForm<Values>();
  const fitting = useFitting(batch.id, community.id);
  const save = async ({ candidate, from, to, weeklyDays, focus }: Values) => {
    const input = { candidate, community: community.id, from, to, weeklyDays, focus: focusInput(focus) };
    const saved = await run(CreatePostingDocument, { input }, (data) => data.createPosting);
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
        from: [batch.startsOn, isoDay(0)].toSorted().at(-1) ?? '',
        to: isoDay(365),
        weeklyDays: 2,
        focus: focusRows([]),
      }}
      onFinish={(values) => void save(values)}
    >
      {fitting && (
        <div>
          <p>{words.proposed}</p>
          {fitting.length === 0 && <p className="muted">{words.nobodyFits}</p>}
          <ul className="posting-fits">
            {fitting.map(({ candidate, matches }) => {
              const known = batch.candidates.find(({ id }) => id === candidate.id);
              return (
                <li key={candidate.id}>
                  <Button onClick={() => form.setFieldValue('candidate', candidate.id)}>
                    {known?.person.name}
                  </Button>
                  <span className="muted">
                    {matches.map(({ category, open }) => words.fits(category.name.text, open)).join(' · ')}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <Form.Item
        name="candidate"
        label={words.candidate}
        rules={[{ required: true, message: words.chooseCandidate }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={batch.candidates.map(({ id, person, homeOrganization }) => ({
            value: id,
            label: `${person.name} · ${homeOrganization.name.text}`,
          }))}
        />
      </Form.Item>
      <div className="posting-pair">
        <Form.Item name="from" label={words.firstDay}>
          <Input type="date" required />
        </Form.Item>
        <Form.Item name="to" label={words.lastDay}>
          <Input type="date" required />
        </Form.Item>
      </div>
      <Form.Item name="weeklyDays" label={words.weeklyDays}>
        <InputNumber min={1} max={7} precision={0} />
      </Form.Item>
      <Form.Item name="focus" label={words.focus} extra={hint}>
        <FocusFields />
      </Form.Item>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.post}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

/** Who fits a community; undefined until it is known. */
function useFitting(batchId: string, communityId: string) {
  const [{ data }] = useQuery({
    query: BatchProposalsDocument,
    variables: { id: batchId },
    requestPolicy: 'cache-and-network',
  });
  const batch = data?.node?.__typename === 'Batch' ? data.node : null;
  return batch?.proposals.find(({ community }) => community.id === communityId)?.candidates;
}
