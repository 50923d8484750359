import {
  HandoverDifferencesDocument,
  type HandoverDifferencesQuery,
  type HandoverField,
} from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useZone } from '../../access/viewer.tsx';
import { readable, readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Fault } from '../../pieces/Fault.tsx';
import { readableSum } from '../resources/money.ts';
import { useHandoverTexts } from './texts.ts';

type Read = Extract<NonNullable<HandoverDifferencesQuery['node']>, { __typename: 'Handover' }>;
type Difference = Read['differences'][number];

/** What is no longer as the document says. */
export function Differences({ id, number }: { id: string; number: number }) {
  const words = useHandoverTexts();
  const [{ data, error }] = useQuery({
    query: HandoverDifferencesDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const found = data?.node?.__typename === 'Handover' ? data.node.differences : null;
  if (error) return <Fault error={error} />;
  if (!found) return null;
  return (
    <section className="card handover-part" key={number}>
      <h2>{words.differences}</h2>
      {found.length === 0 ? (
        <p className="muted">{words.noDifferences}</p>
      ) : (
        <>
          <p className="muted">{words.differencesHint}</p>
          <ul className="handover-list">
            {found.map((one) => (
              <Line key={`${one.section} ${one.label} ${one.change}`} difference={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ difference }: { difference: Difference }) {
  const label = useLabel();
  const written = useWritten();
  const { section, change, appealId, title, fields } = difference;
  const name = [difference.label, title].filter(Boolean).join(' · ');
  return (
    <li>
      <span>
        <span className={`handover-change handover-${change.toLowerCase()}`}>
          {label('HandoverChange', change)}
        </span>{' '}
        {label('HandoverSection', section)}{' '}
        {appealId ? <Link to={`/appeals/${appealId}`}>{name}</Link> : name}
      </span>
      {fields.map(({ field, before, after }) => (
        <span key={field} className="muted">
          {label('HandoverField', field)} {written(field, before)} → {written(field, after)}
        </span>
      ))}
    </li>
  );
}

/** The value of a field as people read it. */
function useWritten() {
  const words = useHandoverTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const zone = useZone();
  return (field: HandoverField, value: string | null | undefined): string => {
    if (value == null) return words.none;
    switch (field) {
      case 'STATE':
        return label('AppealState', value);
      case 'PROMISE':
        return label('CommitmentStatus', value);
      case 'PROMISED_AT':
      case 'GRADUATED_AT':
        return readable(value, locale, zone);
      case 'DUE_ON':
        return readableDate(value, locale);
      case 'GRANTED':
      case 'SPENT':
        return words.yuan(readableSum(value, locale));
      default:
        return value;
    }
  };
}
