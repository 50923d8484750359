import {
  RatePageDocument,
  type RatePeriodInput,
  RateVolumesPageDocument,
} from '@linli/client/generated/graphql';
import { useQuery } from 'urql';

interface Asked {
  place: string;
  period: RatePeriodInput;
  periodBefore: RatePeriodInput;
  /** Whether the period before will do while the asked one has no visit yet. */
  isOpen: boolean;
}

/** The figures of a period; early in it, when nobody was asked yet, those of the last complete one. */
export function useRatePage({ place, period, periodBefore, isOpen }: Asked) {
  const pause = place === '';
  const [present, read] = useQuery({ query: RatePageDocument, variables: { place, period }, pause });
  const begun = present.data?.rates;
  const isEarly = isOpen && begun?.figures.valid === 0 && begun.figuresBefore.valid > 0;
  const variables = { place, period: isEarly ? periodBefore : period };
  const [page] = useQuery({ query: RatePageDocument, variables, pause: pause || !begun });
  const [more] = useQuery({ query: RateVolumesPageDocument, variables, pause: pause || !begun });
  return {
    variables,
    /** The period that runs, if another one is shown in its place. */
    running: isEarly ? begun.period : null,
    rates: page.data?.rates,
    rest: more.data?.rates,
    error: present.error ?? page.error,
    restError: more.error,
    again: () => read({ requestPolicy: 'network-only' }),
  };
}
