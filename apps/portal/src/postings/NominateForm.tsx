import {
  BatchPeopleDocument,
  CategoriesDocument,
  type HomeKind,
  NominateCandidateDocument,
} from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { categoryOptions } from '../appeals/steps/categoryOptions.ts';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { homeKinds } from './kinds.ts';
import { usePostingTexts } from './texts.ts';

interface Values {
  person: string;
  homeKind: HomeKind;
  expertise?: string[];
}

interface Props {
  batchId: string;
  done: () => void;
  cancel: () => void;
}

/** Puts a member of staff forward; the unit that sends is the one that the person belongs to. */
export function NominateForm({ batchId, done, cancel }: Props) {
  const words = usePostingTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const [sought, setSought] = useState('');
  const people = usePeople(batchId, useDeferredValue(sought));
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const save = async ({ person, homeKind, expertise = [] }: Values) => {
    const home = people.find(({ id }) => id === person)?.organization?.id ?? '';
    const input = { batch: batchId, person, homeOrganization: home, homeKind, expertise };
    const saved = await run(NominateCandidateDocument, { input }, (given) => given.nominateCandidate);
    if (!saved) return;
    void message.success(words.saved);
    done();
  };
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form posting-form"
      initialValues={{ homeKind: 'AGENCY' }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item
        name="person"
        label={words.person}
        extra={words.personHint}
        rules={[{ required: true, message: words.personHint }]}
      >
        <Select
          showSearch={{ onSearch: setSought, filterOption: false }}
          options={people
            .filter(({ organization }) => organization)
            .map(({ id, name, organization }) => ({
              value: id,
              label: `${name} · ${organization?.name.text}`,
            }))}
        />
      </Form.Item>
      <Form.Item name="homeKind" label={words.homeKind}>
        <Select options={homeKinds.map((value) => ({ value, label: label('HomeKind', value) }))} />
      </Form.Item>
      <Form.Item name="expertise" label={words.expertise}>
        <Select
          mode="multiple"
          maxCount={10}
          showSearch={{ optionFilterProp: 'label' }}
          options={categoryOptions(data?.categories ?? [])}
        />
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

function usePeople(id: string, name: string) {
  const [{ data }] = useQuery({ query: BatchPeopleDocument, variables: { id, name } });
  return data?.node?.__typename === 'Batch' ? data.node.findPeople : [];
}
