import { Link, useSearchParams } from 'react-router';
import { useTitle } from '../app/useTitle.ts';
import { SignInPage } from './SignInPage.tsx';
import { useAccessTexts } from './texts.ts';

type Reason = Exclude<keyof ReturnType<typeof useAccessTexts>['refused'], 'title' | 'back'>;

/** By what the address says; its own words are somebody else's and are never shown. */
const reasons: Readonly<Record<string, Reason>> = {
  signup_disabled: 'noAccount',
  account_not_linked: 'notLinked',
  email_not_found: 'noEmail',
  access_denied: 'cancelled',
  state_mismatch: 'stale',
  state_not_found: 'stale',
  state_invalid: 'stale',
};

/** Where whoever comes from a provider and may not in learns why. */
export function RefusedScreen() {
  const { refused } = useAccessTexts();
  const [query] = useSearchParams();
  useTitle(refused.title);
  return (
    <SignInPage title={refused.title} lead={refused[reasons[query.get('error') ?? ''] ?? 'other']}>
      <Link to="/" replace>
        {refused.back}
      </Link>
    </SignInPage>
  );
}
