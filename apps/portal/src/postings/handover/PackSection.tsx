import type { HandoverSection } from '@linli/client/generated/graphql';
import type { ReactNode } from 'react';
import { useLabel } from '../../locales/labels.ts';
import { useHandoverTexts } from './texts.ts';

interface Props {
  section: HandoverSection;
  count: number;
  children: ReactNode;
}

/** A part of the pack under its name and how much there is of it; an empty one says so, in print too. */
export function PackSection({ section, count, children }: Props) {
  const words = useHandoverTexts();
  const label = useLabel();
  return (
    <section>
      <h3>
        {label('HandoverSection', section)} <span className="muted">{count > 0 ? count : words.none}</span>
      </h3>
      {count > 0 && <ul className="handover-list">{children}</ul>}
    </section>
  );
}
