import {
  AssetHistoryDocument,
  type RegisterQuery,
  RetireAssetDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { When } from '../../pieces/When.tsx';
import { AssetForm } from './AssetForm.tsx';
import { RegisterFacts } from './RegisterFacts.tsx';
import { useAssetTexts } from './texts.ts';

type Row = NonNullable<RegisterQuery['assets']>['nodes'][number];

/** One part with what the register says of it, its history, and what whoever administers the place can change. */
export function AssetItem({ row, again }: { row: Row; again: () => void }) {
  const words = useAssetTexts();
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const { busy, problem, fault, run } = useDeed();
  const name = row.register.name.text;
  const retire = async () => {
    const done = await run(RetireAssetDocument, { input: { asset: row.id } }, (data) => data.retireAsset);
    if (done) again();
  };
  return (
    <li>
      <div className="asset-head">
        <h2>{name}</h2>
        <span className="muted">
          {[label('AssetKind', row.kind), row.place.name.text, row.retiredAt && words.retired]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <RegisterFacts register={row.register} />
      <div className="asset-deeds">
        <Link to={`/appeals?view=all&asset=${encodeURIComponent(row.id)}`}>{words.appeals}</Link>
        {row.viewerCanRevise && (
          <>
            <Button
              size="small"
              aria-label={words.reviseOf(name)}
              aria-expanded={open}
              onClick={() => setOpen(true)}
            >
              {words.revise}
            </Button>
            <Popconfirm
              title={words.retireOf(name)}
              description={words.retireAsk}
              okText={words.retire}
              cancelText={words.cancel}
              onConfirm={retire}
            >
              <Button size="small" aria-label={words.retireOf(name)} loading={busy}>
                {words.retire}
              </Button>
            </Popconfirm>
          </>
        )}
      </div>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      {open && (
        <AssetForm
          placeId={row.place.id}
          asset={row}
          done={() => {
            setOpen(false);
            again();
          }}
          cancel={() => setOpen(false)}
        />
      )}
      <History id={row.id} version={row.register.validFrom} />
    </li>
  );
}

/** What was said before, read when somebody opens it. */
function History({ id, version }: { id: string; version: string }) {
  const words = useAssetTexts();
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({
    query: AssetHistoryDocument,
    variables: { id },
    pause: !open,
    requestPolicy: 'cache-and-network',
  });
  const versions = data?.node?.__typename === 'Asset' ? data.node.versions : [];
  return (
    <details
      className="asset-history"
      key={version}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.history}</summary>
      <ol>
        {versions.map((one) => (
          <li key={one.validFrom}>
            <p className="muted">
              <When at={one.validFrom} /> – {one.validTo ? <When at={one.validTo} /> : words.stillSo}
            </p>
            <RegisterFacts register={one} />
          </li>
        ))}
      </ol>
    </details>
  );
}
