import { LinkAppealsDocument, MergeAppealsDocument } from '@linli/client/generated/graphql';
import { App, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { useLinkTexts } from './texts.ts';

export type Way = 'INTO_OTHER' | 'INTO_THIS' | 'LINK';

interface Side {
  id: string;
  title: string;
  version: number;
}

interface Props {
  self: Side;
  other: Side;
  /** Which of them is possible; the first is chosen. */
  ways: readonly Way[];
  close: () => void;
}

/** Two appeals side by side: one goes into the other, or they only have the same cause. */
export function TogetherDialog({ self, other, ways, close }: Props) {
  const words = useLinkTexts();
  const { message } = App.useApp();
  const { run, ...deed } = useDeed();
  const [way, setWay] = useState<Way>(ways[0] ?? 'LINK');
  const [note, setNote] = useState('');
  const confirm = async () => {
    const rest = { note: note.trim() || null };
    const [main, duplicate] = way === 'INTO_OTHER' ? [other, self] : [self, other];
    const answer =
      way === 'LINK'
        ? await run(
            LinkAppealsDocument,
            { input: { id: self.id, version: self.version, other: other.id, ...rest } },
            (data) => data.linkAppeals,
          )
        : await run(
            MergeAppealsDocument,
            { input: { id: main.id, version: main.version, duplicates: [duplicate.id], ...rest } },
            (data) => data.mergeAppeals,
          );
    if (answer === null) return;
    void message.success(way === 'LINK' ? words.linked : words.merged);
    close();
  };
  return (
    <Ask
      open
      title={words.together}
      words={words.confirm}
      confirm={() => void confirm()}
      close={close}
      {...deed}
    >
      <dl className="together-sides">
        <dt className="muted">{words.self}</dt>
        <dd>{self.title}</dd>
        <dt className="muted">{words.other}</dt>
        <dd>{other.title}</dd>
      </dl>
      <Radio.Group
        className="together-ways"
        value={way}
        onChange={({ target }) => setWay(target.value as Way)}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
      />
      <p className="muted together-hint">{way === 'LINK' ? words.linkHint : words.mergeHint}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={words.note} htmlFor="together-note">
          <Input.TextArea
            id="together-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Form.Item>
      </Form>
    </Ask>
  );
}
