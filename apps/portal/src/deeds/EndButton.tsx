import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useZone } from '../access/viewer.tsx';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { isoDay } from '../postings/days.ts';
import { useDutyRoleTexts } from './texts.ts';

interface Props<Data, Variables extends AnyVariables> {
  named: string;
  document: TypedDocumentNode<Data, Variables>;
  input: (to: string) => Variables;
  pick: (data: Data) => object;
  done: () => void;
}

/** Ends a duty or a post on a day. */
export function EndButton<Data, Variables extends AnyVariables>({
  named,
  document,
  input,
  pick,
  done,
}: Props<Data, Variables>) {
  const words = useDutyRoleTexts();
  const today = isoDay(0, useZone());
  const [isOpen, setOpen] = useState(false);
  const field = useId();
  const [to, setTo] = useState(today);
  const { run, ...deed } = useDeed();
  const end = async () => {
    if (!(await run(document, input(to), pick))) return;
    setOpen(false);
    done();
  };
  return (
    <>
      <Button type="link" aria-label={named} onClick={() => setOpen(true)}>
        {words.end}
      </Button>
      <Ask
        open={isOpen}
        title={named}
        words={words.end}
        confirm={() => void end()}
        close={() => setOpen(false)}
        {...deed}
      >
        <label htmlFor={field}>{words.endAsk}</label>
        <Input id={field} type="date" value={to} onChange={({ target }) => setTo(target.value)} />
      </Ask>
    </>
  );
}
