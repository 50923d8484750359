import { CommunityNeedsDocument } from '@linli/client/generated/graphql';
import { usePages } from '../../app/usePages.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { type PostingHead, usePosting } from '../usePosting.ts';
import { FundsSection } from './FundsSection.tsx';
import { NeedsSection } from './NeedsSection.tsx';
import { OffersSection } from './OffersSection.tsx';
import './Resources.css';
import { useResourceTexts } from './texts.ts';

/** What the posting brings: what units can give for what the community lacks, and money (m41, m44). */
export function ResourcesScreen() {
  const words = useResourceTexts();
  const { posting } = usePosting();
  return posting.viewerCanReadResources ? <Sections posting={posting} /> : <Empty words={words.notYours} />;
}

function Sections({ posting }: { posting: PostingHead }) {
  const community = posting.community.id;
  const needs = usePages(CommunityNeedsDocument, { community }, (data) => data.resourceNeeds);
  return (
    <>
      <NeedsSection posting={posting} list={needs} />
      {/* What is offered changes what is proposed. */}
      <OffersSection posting={posting} changed={needs.again} />
      <FundsSection posting={posting} />
    </>
  );
}
