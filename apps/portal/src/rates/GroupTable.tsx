import {
  type RankBy,
  type RateGrouping,
  RateGroupsDocument,
  type RatePeriodInput,
} from '@linli/client/generated/graphql';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { csvOf, download } from './csv.ts';
import { Figure } from './Figure.tsx';
import { type Group, nameOf, sheetOf } from './groupSheet.ts';
import type { Wanted } from './RowsDialog.tsx';
import { useRateTexts } from './texts.ts';
import { WideTable } from './WideTable.tsx';

const groupings: readonly RateGrouping[] = ['PLACE', 'CATEGORY', 'CHANNEL', 'UNIT'];
const ranks: readonly RankBy[] = [
  'COMPOSITE',
  'RECEIVED',
  'RESPONSE',
  'RESOLUTION',
  'SATISFACTION',
  'DOUBLE_NO',
];

interface Props {
  variables: { place: string; period: RatePeriodInput };
  place: string;
  open: (wanted: Wanted) => void;
}

/** The figures told apart and ranked; what wants attention stands first. Each opens its rows, a percent all that it is of. */
export function GroupTable({ variables, place, open }: Props) {
  const words = useRateTexts();
  const label = useLabel();
  const { search } = useLocation();
  const [by, setBy] = useState<RateGrouping>('PLACE');
  const [rankBy, setRankBy] = useState<RankBy>('COMPOSITE');
  const [{ data, error, fetching }] = useQuery({
    query: RateGroupsDocument,
    variables: { ...variables, by, rankBy },
  });
  const groups = data?.rates?.groups ?? [];
  const rates = ['response', 'resolution', 'satisfaction', 'composite'] as const;
  const to = (placeId: string) => {
    const params = new URLSearchParams(search);
    params.set('place', placeId);
    return `?${params.toString()}`;
  };
  const openRows = (group: Group, wanted: Wanted & { of: 'visits' | 'appeals' }) =>
    open({
      ...wanted,
      name: `${nameOf(group, words, label)} · ${wanted.name}`,
      group: {
        by,
        id: group.place?.id ?? group.category?.id ?? group.unit?.id ?? null,
        channel: group.channel,
      },
    } as Wanted);
  return (
    <section className="card">
      <h2>{words.groups}</h2>
      <div className="rates-filters">
        <Segmented<RateGrouping>
          aria-label={words.by}
          value={by}
          onChange={setBy}
          options={groupings.map((value) => ({ value, label: label('RateGrouping', value) }))}
        />
        <Select<RankBy>
          aria-label={words.rankBy}
          value={rankBy}
          onChange={setRankBy}
          popupMatchSelectWidth={false}
          options={ranks.map((value) => ({ value, label: `${words.rankBy} · ${label('RankBy', value)}` }))}
        />
        <Button
          disabled={groups.length === 0}
          onClick={() => download(`${place}.csv`, csvOf(sheetOf(groups, words, label)))}
        >
          {words.exportCsv}
        </Button>
      </div>
      {error && <Fault error={error} />}
      {fetching && groups.length === 0 && <Loading lines={4} />}
      {groups.length > 0 && (
        <WideTable name={words.groups}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.rank}
              </th>
              <th scope="col">{words.name}</th>
              <th scope="col" className="number">
                {words.received}
              </th>
              <th scope="col" className="number">
                {words.valid}
              </th>
              {rates.map((name) => (
                <th key={name} scope="col" className="number">
                  {words.names[name]}
                </th>
              ))}
              <th scope="col" className="number">
                {words.doubleNo}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={keyOf(group)}>
                <td className="number">{group.rank}</td>
                <th scope="row">
                  {group.place ? (
                    <Link to={to(group.place.id)}>{group.place.name.text}</Link>
                  ) : (
                    nameOf(group, words, label)
                  )}
                  {group.watched.map((reason) => (
                    <span key={reason} className="watch-mark">
                      {label('WatchReason', reason)}
                    </span>
                  ))}
                </th>
                <Figure
                  value={group.volumes.received}
                  name={words.received}
                  open={(name) => openRows(group, { of: 'appeals', figure: 'RECEIVED', name })}
                />
                <Figure
                  value={group.figures.valid}
                  name={words.valid}
                  open={(name) => openRows(group, { of: 'visits', figure: 'VALID', name })}
                />
                {rates.map((rate) => (
                  <Figure
                    key={rate}
                    value={group.figures[rate] ?? null}
                    unit="%"
                    name={words.names[rate]}
                    open={(name) => openRows(group, { of: 'visits', figure: 'VALID', name })}
                  />
                ))}
                <Figure
                  value={group.figures.doubleNo}
                  name={words.doubleNo}
                  open={(name) => openRows(group, { of: 'visits', figure: 'DOUBLE_NO', name })}
                />
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

function keyOf({ place, category, channel, unit }: Group): string {
  return place?.id ?? category?.id ?? channel ?? unit?.id ?? '';
}
