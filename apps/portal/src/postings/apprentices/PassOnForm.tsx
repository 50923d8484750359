import {
  type LearningFragment,
  PassOnApprenticeshipDocument,
  PostedHereDocument,
} from '@linli/client/generated/graphql';
import { Form, Select } from 'antd';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { readableDate } from '../../locales/dates.ts';
import { useLocale } from '../../locales/locale.tsx';
import { FormEnd } from './FormEnd.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  learning: LearningFragment;
  close: (done: boolean) => void;
}

/** The apprentice goes on under another posting at the community. */
export function PassOnForm({ learning: { id, community, masterships }, close }: Props) {
  const words = useApprenticeTexts();
  const { locale } = useLocale();
  const deed = useDeed();
  const [{ data }] = useQuery({ query: PostedHereDocument, variables: { place: community.id } });
  const next = (data?.postings?.nodes ?? []).filter(
    (one) => (one.status === 'RUNNING' || one.status === 'PLANNED') && one.id !== masterships[0]?.posting.id,
  );
  const save = async ({ posting }: { posting: string }) => {
    const input = { apprenticeship: id, posting };
    if (await deed.run(PassOnApprenticeshipDocument, { input }, (given) => given.passOnApprenticeship)) {
      close(true);
    }
  };
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={save}>
      <p className="muted">{words.passAsk}</p>
      <Form.Item
        name="posting"
        label={words.passTo}
        rules={[{ required: true, message: words.choosePosting }]}
      >
        <Select
          notFoundContent={words.nobodyElse}
          options={next.map(({ id: value, person, from, to }) => ({
            value,
            label: `${person.name} · ${words.term(readableDate(from, locale), readableDate(to, locale))}`,
          }))}
        />
      </Form.Item>
      <FormEnd deed={deed} words={words.passOn} cancel={() => close(false)} />
    </Form>
  );
}
