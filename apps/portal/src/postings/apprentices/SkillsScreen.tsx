import { RetireSkillDocument, SkillsDocument, type SkillsQuery } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Ask } from '../../pieces/Ask.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import { usePostingTexts } from '../texts.ts';
import '../Postings.css';
import './Apprentices.css';
import { SkillForm } from './SkillForm.tsx';
import { useApprenticeTexts } from './texts.ts';

export type Skill = NonNullable<SkillsQuery['skills']>[number];

/** The catalogue of skills, kept by the organizers of the district. */
export function SkillsScreen() {
  const words = useApprenticeTexts();
  const postings = usePostingTexts();
  useTitle(words.catalogue);
  const [open, setOpen] = useState<string | null>(null);
  const [{ data, error }, read] = useQuery({ query: SkillsDocument, requestPolicy: 'cache-and-network' });
  const again = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  const mayChange = data.viewer?.viewerCanManageSkills ?? false;
  const close = (done: boolean) => {
    setOpen((now) => (now === open ? null : now));
    if (done) again();
  };
  return (
    <article className="postings">
      <header>
        <Link to="/postings">{postings.back}</Link>
        <h1>{words.catalogue}</h1>
        <p className="muted">{words.catalogueLead}</p>
      </header>
      <section className="card">
        <ul className="posting-list">
          {(data.skills ?? []).map((skill) => (
            <li key={skill.id}>
              {open !== skill.id && (
                <Line skill={skill} mayChange={mayChange} change={() => setOpen(skill.id)} again={again} />
              )}
              {open === skill.id && <SkillForm skill={skill} close={close} />}
            </li>
          ))}
        </ul>
        {mayChange && open === null && <Button onClick={() => setOpen('new')}>{words.addSkill}</Button>}
        {open === 'new' && <SkillForm close={close} />}
      </section>
    </article>
  );
}

interface LineProps {
  skill: Skill;
  mayChange: boolean;
  change: () => void;
  again: () => void;
}

function Line({ skill, mayChange, change, again }: LineProps) {
  const words = useApprenticeTexts();
  const { busy, problem, fault, run } = useDeed();
  const [asking, setAsking] = useState(false);
  const retire = async () => {
    if (!(await run(RetireSkillDocument, { input: { skill: skill.id } }, (given) => given.retireSkill)))
      return;
    setAsking(false);
    again();
  };
  return (
    <>
      <div className="postings-head">
        <span>
          {skill.name.text}{' '}
          <small className="muted">
            {skill.retiredAt ? words.retired : skill.isRequired && words.required}
          </small>
        </span>
        {mayChange && !skill.retiredAt && (
          <span className="step-buttons">
            <Button onClick={change}>{words.change}</Button>
            <Button onClick={() => setAsking(true)}>{words.retire}</Button>
          </span>
        )}
      </div>
      {skill.hint && <p className="muted">{skill.hint.text}</p>}
      <Ask
        open={asking}
        title={skill.name.text}
        words={words.retire}
        danger
        busy={busy}
        problem={problem}
        fault={fault}
        confirm={() => void retire()}
        close={() => setAsking(false)}
      >
        <p>{words.retireAsk}</p>
      </Ask>
    </>
  );
}
