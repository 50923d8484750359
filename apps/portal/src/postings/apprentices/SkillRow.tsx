import type { LearningFragment, SkillLevel } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useLabel } from '../../locales/labels.ts';
import { SignOffForm } from './SignOffForm.tsx';
import { SignOffs } from './SignOffs.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  apprenticeshipId: string;
  progress: LearningFragment['skills'][number];
  canSign: boolean;
  canRevoke: boolean;
  again: () => void;
}

const levels: readonly SkillLevel[] = ['KNOWS', 'WITH_HELP', 'ALONE'];

/** One skill: the level that stands, what was signed off, and the next level for the master to sign. */
export function SkillRow({ apprenticeshipId, progress, canSign, canRevoke, again }: Props) {
  const words = useApprenticeTexts();
  const label = useLabel();
  const [signing, setSigning] = useState(false);
  const { skill, level, signOffs } = progress;
  const reached = level === null ? 0 : levels.indexOf(level) + 1;
  const next = skill.retiredAt === null ? levels[reached] : undefined;
  const close = (done: boolean) => {
    setSigning(false);
    if (done) again();
  };
  return (
    <li>
      <div className="learning-skill">
        <div>
          <span>{skill.name.text}</span>{' '}
          <small className="muted">
            {skill.retiredAt ? words.retired : skill.isRequired && words.required}
          </small>
          {skill.hint && <p className="muted">{skill.hint.text}</p>}
        </div>
        <span className="learning-level">
          <span className="learning-steps" aria-hidden="true">
            {levels.map((one, index) => (
              <i key={one} data-reached={index < reached} />
            ))}
          </span>
          {level ? label('SkillLevel', level) : words.unsigned}
        </span>
        {canSign && next && !signing && (
          <Button onClick={() => setSigning(true)}>{words.signs(label('SkillLevel', next))}</Button>
        )}
      </div>
      {signing && next && (
        <SignOffForm apprenticeshipId={apprenticeshipId} skillId={skill.id} level={next} close={close} />
      )}
      {signOffs.length > 0 && <SignOffs signOffs={signOffs} canRevoke={canRevoke} again={again} />}
    </li>
  );
}
