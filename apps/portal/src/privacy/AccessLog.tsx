import type { DataRequestQuery } from '@linli/client/generated/graphql';
import { When } from '../pieces/When.tsx';
import { usePrivacyTexts } from './texts.ts';

type Accesses = NonNullable<
  Extract<NonNullable<DataRequestQuery['node']>, { __typename: 'Participant' }>['contactAccesses']
>;

/** Who saw the contact in clear, when and why. */
export function AccessLog({ accesses }: { accesses: Accesses }) {
  const words = usePrivacyTexts();
  return (
    <details className="privacy-log">
      <summary>
        {words.log} ({accesses.length})
      </summary>
      {accesses.length === 0 && <p className="muted">{words.logNone}</p>}
      <ol>
        {accesses.map(({ id, at, text, person, unit }) => (
          <li key={id}>
            <p>
              <strong>{person?.name}</strong> <span className="muted">{unit?.name.text}</span>
            </p>
            <p className="muted">
              <When at={at} />
            </p>
            <p dir="auto">{text ?? <span className="muted">{words.reasonErased}</span>}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
