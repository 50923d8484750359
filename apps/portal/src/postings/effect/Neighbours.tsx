import type { EffectNeighbourFaceFragment } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { Figure } from '../../rates/Figure.tsx';
import { RowsDialog } from '../../rates/RowsDialog.tsx';
import { WideTable } from '../../rates/WideTable.tsx';
import type { Compared } from './BeforeAfter.tsx';
import { Change } from './Change.tsx';
import { FromTo } from './FromTo.tsx';
import { useEffectTexts } from './texts.ts';

interface Props {
  communities: readonly EffectNeighbourFaceFragment[];
  own: Compared;
}

/** The communities that are compared with, one by one; what came in opens its appeals. */
export function Neighbours({ communities, own }: Props) {
  const words = useEffectTexts();
  const [open, setOpen] = useState<{
    place: string;
    name: string;
    days: { from: string; to: string };
  } | null>(null);
  const windows = [
    { name: words.before, days: own.before, volumes: 'volumesBefore' },
    { name: words.after, days: own.after, volumes: 'volumes' },
  ] as const;
  return (
    <>
      <div className="effect-table">
        <WideTable name={words.community}>
          <thead>
            <tr>
              <th scope="col">{words.community}</th>
              <th scope="col" className="number">
                {words.rankBefore}
              </th>
              {windows.map(({ name }) => (
                <th key={name} scope="col" className="number">
                  {words.received} · {name}
                </th>
              ))}
              <th scope="col" className="number">
                {words.resolution}
              </th>
            </tr>
          </thead>
          <tbody>
            {communities.map((one) => (
              <tr key={one.place.id}>
                <th scope="row">{one.place.name.text}</th>
                <td className="number">{one.rank}</td>
                {windows.map(({ name, days, volumes }) => (
                  <Figure
                    key={name}
                    value={one[volumes].received}
                    name={`${one.place.name.text} · ${name} · ${words.received}`}
                    open={(title) => setOpen({ place: one.place.id, name: title, days })}
                  />
                ))}
                <td className="number">
                  <FromTo before={one.figuresBefore.resolution} after={one.figures.resolution} unit="%" />
                  <Change change={one.change.resolution} />
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      </div>
      {open && (
        <RowsDialog
          variables={{ place: open.place, period: { between: { from: open.days.from, to: open.days.to } } }}
          wanted={{ of: 'appeals', figure: 'RECEIVED', name: open.name }}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
