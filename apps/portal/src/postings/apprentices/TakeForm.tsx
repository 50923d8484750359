import { ApprenticePeopleDocument, BeginApprenticeshipDocument } from '@linli/client/generated/graphql';
import { App, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { useSought } from '../../app/useSought.ts';
import type { PostingHead } from '../usePosting.ts';
import { FormEnd } from './FormEnd.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Values {
  apprentice: string;
  from?: string;
  to?: string;
}

/** Takes somebody of the staff as an apprentice, for no longer than the posting. */
export function TakeForm({ posting, close }: { posting: PostingHead; close: (done: boolean) => void }) {
  const words = useApprenticeTexts();
  const { message } = App.useApp();
  const deed = useDeed();
  const clientId = useRef(crypto.randomUUID());
  const { type, people } = usePeople(posting.id);
  const save = async ({ apprentice, from, to }: Values) => {
    const input = {
      clientId: clientId.current,
      posting: posting.id,
      apprentice,
      from: from || null,
      to: to || null,
    };
    if (!(await deed.run(BeginApprenticeshipDocument, { input }, (data) => data.beginApprenticeship))) return;
    void message.success(words.saved);
    close(true);
  };
  const { from, to } = posting;
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form posting-form"
      onFinish={(values) => void save(values)}
    >
      <Form.Item
        name="apprentice"
        label={words.who}
        extra={words.whoHint}
        rules={[{ required: true, message: words.whoHint }]}
      >
        <Select
          showSearch={{ onSearch: type, filterOption: false }}
          options={people.map(({ id, name, organization }) => ({
            value: id,
            label: [name, organization?.name.text].filter(Boolean).join(' · '),
          }))}
        />
      </Form.Item>
      <div className="posting-pair">
        <Form.Item name="from" label={words.from}>
          <Input type="date" min={from} max={to} />
        </Form.Item>
        <Form.Item name="to" label={words.to}>
          <Input type="date" min={from} max={to} />
        </Form.Item>
      </div>
      <p className="muted learning-hint">{words.termHint}</p>
      <FormEnd deed={deed} words={words.take} cancel={() => close(false)} />
    </Form>
  );
}

function usePeople(posting: string) {
  const { type, sought, isFound } = useSought();
  const [{ data, fetching }] = useQuery({
    query: ApprenticePeopleDocument,
    variables: { posting, name: sought },
  });
  const found = data?.node?.__typename === 'Posting' && isFound(fetching) && data.node.findApprentices;
  return { type, people: found || [] };
}
