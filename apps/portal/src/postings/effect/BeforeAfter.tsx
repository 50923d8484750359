import type { PostingEffectQuery, VolumeFaceFragment, VolumeFigure } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { readableDate } from '../../locales/dates.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Figure } from '../../rates/Figure.tsx';
import { RowsDialog, type Wanted } from '../../rates/RowsDialog.tsx';
import { useRateTexts } from '../../rates/texts.ts';
import { WideTable } from '../../rates/WideTable.tsx';
import { usePostingTexts } from '../texts.ts';
import { Change } from './Change.tsx';
import { useEffectTexts } from './texts.ts';

type Posting = Extract<NonNullable<PostingEffectQuery['node']>, { __typename: 'Posting' }>;
export type Compared = NonNullable<NonNullable<Posting['effect']>['beforeAfter']>;

const rates = ['response', 'resolution', 'satisfaction', 'composite'] as const;
const volumes = [
  ['RECEIVED', 'received'],
  ['HOTLINE', 'hotline'],
  ['PROACTIVE', 'proactive'],
  ['RESOLVED', 'resolved'],
  ['RESOLVED_LATE', 'resolvedLate'],
  ['REOPENED', 'reopened'],
] as const satisfies readonly (readonly [VolumeFigure, keyof VolumeFaceFragment])[];

interface Props {
  compared: Compared;
  /** The community. */
  place: string;
}

/** Both windows beside each other; every figure opens the rows of its window. */
export function BeforeAfter({ compared, place }: Props) {
  const words = useEffectTexts();
  const postings = usePostingTexts();
  const rateWords = useRateTexts();
  const { locale } = useLocale();
  const [open, setOpen] = useState<{ wanted: Wanted; days: { from: string; to: string } } | null>(null);
  const { before, after, figures, figuresBefore, change, isSmall } = compared;
  const windows = [
    { days: before, name: words.before, figures: figuresBefore, volumes: compared.volumesBefore },
    { days: after, name: words.after, figures, volumes: compared.volumes },
  ] as const;
  return (
    <>
      <p className="muted">{words.windows(compared.days)}</p>
      {isSmall && <p className="rates-early">{words.small}</p>}
      <div className="effect-table">
        <WideTable name={words.compared}>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              {windows.map(({ days: { from, to }, name }) => (
                <th key={name} scope="col" className="number">
                  {name}
                  <span className="effect-small">
                    {postings.until(readableDate(from, locale), readableDate(to, locale))}
                  </span>
                </th>
              ))}
              <th scope="col" className="number">
                {words.change}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{rateWords.valid}</th>
              {windows.map(({ days, name, figures: { valid } }) => (
                <Figure
                  key={name}
                  value={valid}
                  name={`${name} · ${rateWords.valid}`}
                  open={(title) => setOpen({ wanted: { of: 'visits', figure: 'VALID', name: title }, days })}
                />
              ))}
              <td />
            </tr>
            {rates.map((rate) => (
              <tr key={rate}>
                <th scope="row">{rateWords.names[rate]}</th>
                {windows.map((window) => (
                  <Figure
                    key={window.name}
                    value={window.figures[rate] ?? null}
                    unit="%"
                    name={`${window.name} · ${rateWords.names[rate]}`}
                    open={(title) =>
                      setOpen({ wanted: { of: 'visits', figure: 'VALID', name: title }, days: window.days })
                    }
                  />
                ))}
                <td className="number">
                  <Change change={change[rate]} />
                </td>
              </tr>
            ))}
            {volumes.map(([figure, key]) => (
              <tr key={figure}>
                <th scope="row">{rateWords.volumeNames[figure]}</th>
                {windows.map((window) => (
                  <Figure
                    key={window.name}
                    value={window.volumes[key]}
                    name={`${window.name} · ${rateWords.volumeNames[figure]}`}
                    open={(title) =>
                      setOpen({ wanted: { of: 'appeals', figure, name: title }, days: window.days })
                    }
                  />
                ))}
                <td />
              </tr>
            ))}
          </tbody>
        </WideTable>
      </div>
      <p className="muted">{words.twoUnits}</p>
      {open && (
        <RowsDialog
          variables={{ place, period: { between: { from: open.days.from, to: open.days.to } } }}
          wanted={open.wanted}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
