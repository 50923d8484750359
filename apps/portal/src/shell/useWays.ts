import { OpenWaysDocument, TemplatePlacesDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { useAuditTexts } from '../audit/texts.ts';
import { useCategoryTexts } from '../categories/texts.ts';
import { useCommitmentTexts } from '../commitments/texts.ts';
import { useDutyTexts } from '../duty/texts.ts';
import { useFollowupTexts } from '../followup/texts.ts';
import { useFollowupWays } from '../followup/useFollowup.ts';
import { useIntakeTexts } from '../intake/texts.ts';
import { useIntakeWays } from '../intake/useIntakeWays.ts';
import { useIntegrationTexts } from '../integrations/texts.ts';
import { useTexts } from '../locales/locale.tsx';
import { useWriteWays } from '../methods/useWriteWays.ts';
import { usePeopleTexts } from '../people/texts.ts';
import { useApprenticeTexts } from '../postings/apprentices/texts.ts';
import { usePostingTexts } from '../postings/texts.ts';
import { usePostingWays } from '../postings/usePostingWays.ts';
import { useRateTexts } from '../rates/texts.ts';
import { useSiteWayTexts } from '../sites/wayTexts.ts';
import { useTemplateTexts } from '../templates/texts.ts';
import { useWhistleTexts } from '../whistles/texts.ts';

export type Way = ReturnType<typeof useWays>['ways'][number];

/** The screens that are any use to the viewer, in the order of the navigation; more may come until all of them are known. */
export function useWays() {
  const { nav } = useTexts();
  const audit = useAuditTexts();
  const commitments = useCommitmentTexts();
  const whistles = useWhistleTexts();
  const duty = useDutyTexts();
  const templates = useTemplateTexts();
  const followup = useFollowupTexts();
  const rates = useRateTexts();
  const postings = usePostingTexts();
  const apprentices = useApprenticeTexts();
  const places = useFollowupWays();
  const categories = useCategoryTexts();
  const people = usePeopleTexts();
  const integrations = useIntegrationTexts();
  const sites = useSiteWayTexts();
  const intake = useIntakeTexts();
  const filing = useIntakeWays();
  const files = filing.places.length > 0;
  const [{ data }] = useQuery({ query: OpenWaysDocument });
  const [{ data: kept }] = useQuery({ query: TemplatePlacesDocument });
  const sent = usePostingWays();
  const writing = useWriteWays();
  const { duties, methods } = writing;
  // Administrators and volunteers read no appeal: lists of them would be empty for ever.
  const { places: serves, viewerCanReadAppeals: reads, viewerCanTriage } = useViewer();
  const may = data?.viewer;
  const ways = [
    { to: '/', key: 'today', words: nav.today, open: true },
    { to: '/appeals', key: 'queue', words: nav.queue, open: reads },
    { to: '/intake', key: 'intake', words: intake.nav, open: files },
    { to: '/triage', key: 'triage', words: nav.triage, open: viewerCanTriage },
    { to: '/commitments', key: 'commitments', words: commitments.nav, open: reads },
    { to: '/whistles', key: 'whistles', words: whistles.nav, open: reads },
    { to: '/disputes', key: 'disputes', words: duty.nav, open: reads },
    { to: '/visits', key: 'visits', words: followup.nav, open: places.visits.length > 0 },
    { to: '/ledgers', key: 'ledgers', words: followup.ledgers, open: places.visits.length > 0 },
    { to: '/rates', key: 'rates', words: rates.nav, open: places.rates.length > 0 },
    {
      to: '/postings',
      key: 'postings',
      words: postings.nav,
      open: sent && (sent.isPosted || sent.organizes.length + sent.answersFor.length > 0),
    },
    { to: '/duties', key: 'duties', ...duties },
    { to: '/methods', key: 'methods', ...methods },
    { to: '/learning', key: 'learning', words: apprentices.mine, open: sent?.isLearning },
    { to: '/places', key: 'places', words: nav.places, open: serves.length > 0 },
    { to: '/categories', key: 'categories', words: categories.nav, open: may?.viewerCanManageCategories },
    {
      to: '/templates',
      key: 'templates',
      words: templates.nav,
      open: (kept?.viewer?.templatePlaces.length ?? 0) > 0,
    },
    { to: '/sites', key: 'sites', words: sites.nav, open: (may?.sitePlaces.length ?? 0) > 0 },
    { to: '/people', key: 'people', words: people.nav, open: may?.viewerCanManagePeople },
    {
      to: '/integrations',
      key: 'integrations',
      words: integrations.nav,
      open: may?.viewerCanManageIntegrations,
    },
    { to: '/audit', key: 'audit', words: audit.nav, open: may?.viewerCanReadAudit },
  ] as const;
  const isKnown =
    data !== undefined &&
    kept !== undefined &&
    sent !== null &&
    [places, filing, writing].every(({ known }) => known);
  return { ways: ways.filter(({ open }) => open), files, isKnown };
}
