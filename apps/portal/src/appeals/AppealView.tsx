import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { lazy, Suspense } from 'react';
import { AgreedSections } from '../agreements/AgreedSections.tsx';
import { useTitle } from '../app/useTitle.ts';
import { CommitmentsSection } from '../commitments/CommitmentsSection.tsx';
import { AssetSection } from '../duty/AssetSection.tsx';
import { DutySection } from '../duty/DutySection.tsx';
import { FollowupSection } from '../followup/FollowupSection.tsx';
import { LinksSection } from '../links/LinksSection.tsx';
import { useTexts } from '../locales/locale.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { usePrivacyTexts } from '../privacy/texts.ts';
import { AffectedSection } from '../thread/AffectedSection.tsx';
import { ContactsSection } from '../thread/ContactsSection.tsx';
import { OnSiteSection } from '../thread/OnSiteSection.tsx';
import { PraiseSection } from '../thread/PraiseSection.tsx';
import { WhistleSection } from '../whistles/WhistleSection.tsx';
import { Answers } from './Answers.tsx';
import { AppealHead } from './AppealHead.tsx';
import { Ladder } from './Ladder.tsx';
import { Participants } from './Participants.tsx';
import { Photos } from './Photos.tsx';
import { PublicationNote } from './PublicationNote.tsx';
import { StepBar } from './StepBar.tsx';
import { Timeline } from './Timeline.tsx';
import { Visits } from './Visits.tsx';
import { WhereMap } from './WhereMap.tsx';

// What a colleague would look up after reading the case comes after it.
const MethodsSection = lazy(async () => ({
  default: (await import('../methods/MethodsSection.tsx')).MethodsSection,
}));

/** One appeal: what can be done next on top, then what it is, then how it went so far. */
export function AppealView({ appeal }: { appeal: AppealDetailFragment }) {
  const { appeal: words } = useTexts();
  const erased = usePrivacyTexts();
  useTitle(appeal.title || erased.noWords);
  return (
    <article className="appeal" aria-labelledby="appeal-title">
      <AppealHead appeal={appeal} />
      <StepBar appeal={appeal} />
      <div className="appeal-columns">
        <div className="appeal-main">
          <section className="card">
            <h2>{words.text}</h2>
            <Prose className="appeal-text" text={appeal.text || erased.noWords} />
            <Answers appeal={appeal} />
            <Photos photos={appeal.photos.filter((photo) => photo.use === 'REPORT')} />
          </section>
          <OnSiteSection appeal={appeal} />
          <ContactsSection appeal={appeal} />
          <Timeline appeal={appeal} />
        </div>
        <aside className="appeal-side">
          <Participants appeal={appeal} />
          <DutySection appeal={appeal} />
          <AssetSection appeal={appeal} />
          <WhistleSection appeal={appeal} />
          <AgreedSections appeal={appeal} />
          <CommitmentsSection appeal={appeal} />
          <LinksSection key={appeal.id} appeal={appeal} />
          <Suspense fallback={null}>
            <MethodsSection appeal={appeal} />
          </Suspense>
          <Ladder appeal={appeal} />
          <WhereMap appeal={appeal} />
          <AffectedSection appeal={appeal} />
          <PraiseSection appeal={appeal} />
          <FollowupSection appeal={appeal} />
          <Visits appeal={appeal} />
          <PublicationNote appeal={appeal} />
        </aside>
      </div>
    </article>
  );
}
