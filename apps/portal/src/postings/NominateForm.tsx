import {
  BatchPeopleDocument,
  CategoriesDocument,
  type HomeKind,
  NominateCandidateDocument,
} from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { useSought } from '../app/useSought.ts';
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
  const { type, people } = usePeople(batchId);
  // Once somebody is chosen, others are found again.
  const [home, setHome] = useState('');
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const save = async ({ person, homeKind, expertise = [] }: Values) => {
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
          showSearch={{ onSearch: type, filterOption: false }}
          onChange={(_, option) => setHome([option].flat()[0]?.home ?? '')}
          options={people.flatMap(({ id, name, organization }) =>
            organization
              ? [{ value: id, label: `${name} · ${organization.name.text}`, home: organization.id }]
              : [],
          )}
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

function usePeople(id: string) {
  const { type, sought, isFound } = useSought();
  const [{ data, fetching }] = useQuery({ query: BatchPeopleDocument, variables: { id, name: sought } });
  const people = data?.node?.__typename === 'Batch' && isFound(fetching) ? data.node.findPeople : [];
  return { type, people };
}
