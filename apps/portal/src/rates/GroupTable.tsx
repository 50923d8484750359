import {
  type RankBy,
  type RateGrouping,
  RateGroupsDocument,
  type RateGroupsQuery,
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
import { type RateTexts, useRateTexts } from './texts.ts';
import { WideTable } from './WideTable.tsx';

type Group = NonNullable<RateGroupsQuery['rates']>['groups'][number];
type Label = ReturnType<typeof useLabel>;

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
}

/** The figures told apart and ranked; what wants attention stands first. */
export function GroupTable({ variables, place }: Props) {
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
                <td className="number">{group.volumes.received}</td>
                <td className="number">{group.figures.valid}</td>
                {rates.map((name) => (
                  <td key={name} className="number">
                    {group.figures[name] == null ? '—' : `${group.figures[name]}%`}
                  </td>
                ))}
                <td className="number">{group.figures.doubleNo}</td>
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

function nameOf({ place, category, channel, unit }: Group, words: RateTexts, label: Label): string {
  const named = place?.name.text ?? category?.name.text ?? unit?.name.text;
  return named ?? (label('Channel', channel) || words.none);
}

/** Counts stand beside every percent, also in what leaves the house. */
function sheetOf(groups: readonly Group[], words: RateTexts, label: Label) {
  const head = [
    words.rank,
    words.name,
    words.received,
    words.valid,
    words.names.response,
    words.names.resolution,
    words.names.satisfaction,
    words.names.composite,
    words.notContacted,
    words.half,
    words.notSolved,
    words.notSatisfied,
    words.doubleNo,
    words.watched,
  ];
  return [
    head,
    ...groups.map((group) => [
      group.rank,
      nameOf(group, words, label),
      group.volumes.received,
      group.figures.valid,
      group.figures.response ?? null,
      group.figures.resolution ?? null,
      group.figures.satisfaction ?? null,
      group.figures.composite ?? null,
      group.figures.valid - group.figures.contacted,
      group.figures.solvedHalf,
      group.figures.solvedNo,
      group.figures.satisfiedNo,
      group.figures.doubleNo,
      group.watched.map((reason) => label('WatchReason', reason)).join(' '),
    ]),
  ];
}
