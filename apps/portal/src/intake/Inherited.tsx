import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { readableDate } from '../locales/dates.ts';
import { useLocale } from '../locales/locale.tsx';
import { ageOf } from './age.ts';
import { useIntakeTexts } from './texts.ts';

/** Of a problem that was taken over: since when, how old it is by now, and from whom it came. */
export function Inherited({
  appeal,
}: {
  appeal: Pick<AppealDetailFragment, 'inheritedSince' | 'inheritedOrigin'>;
}) {
  const words = useIntakeTexts();
  const { texts, locale } = useLocale();
  const { inheritedSince: since, inheritedOrigin: origin } = appeal;
  if (!since) return null;
  const age = words.age(ageOf(since, new Date()));
  const parts = [
    texts.appeal.inherited(readableDate(since, locale)),
    age,
    origin && words.handedOver(origin),
  ];
  return <p className="muted">{parts.filter(Boolean).join(' · ')}</p>;
}
