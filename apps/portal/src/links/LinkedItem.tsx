import type { LinkedFaceFragment } from '@linli/client/generated/graphql';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { StateMark } from '../pieces/StateMark.tsx';
import { When } from '../pieces/When.tsx';

interface Props {
  appeal: LinkedFaceFragment;
  /** How it stands to the one beside it. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** Another appeal in one glance: what, where it stands, where and when. */
export function LinkedItem({ appeal, aside, children }: Props) {
  return (
    <li className="linked-item">
      <p className="linked-title">
        <Link to={`/appeals/${appeal.id}`}>{appeal.title || appeal.code}</Link>
        <StateMark state={appeal.state} />
      </p>
      <p className="muted linked-where">
        {appeal.place && <span>{appeal.place.name.text}</span>}
        <When at={appeal.recordedAt} day />
        {aside}
      </p>
      {children}
    </li>
  );
}
