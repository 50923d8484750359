import { type AssetKind, type HandoverStatus, RegisterDocument } from '@linli/client/generated/graphql';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../../app/pages.tsx';
import { useTitle } from '../../app/useTitle.ts';
import { useLabel } from '../../locales/labels.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import { AssetForm } from './AssetForm.tsx';
import { AssetItem } from './AssetItem.tsx';
import './Assets.css';
import { assetKinds, handovers } from './kinds.ts';
import { useAssetTexts } from './texts.ts';

interface Wanted {
  kind: AssetKind | '';
  handover: HandoverStatus | '';
  retired: boolean;
}

/** The register of a place and of all that lies in it (m6). */
export function AssetsScreen() {
  const words = useAssetTexts();
  const label = useLabel();
  const { placeId = '' } = useParams();
  const [wanted, setWanted] = useState<Wanted>({ kind: '', handover: '', retired: false });
  const [after, setAfter] = useState<readonly (string | null)[]>([null]);
  const [open, setOpen] = useState(false);
  const narrow = (part: Partial<Wanted>) => {
    setWanted({ ...wanted, ...part });
    setAfter([null]);
  };
  const [{ data, error }, read] = useRegister(placeId, wanted, null);
  const again = () => read({ requestPolicy: 'network-only' });
  const name = data?.place?.name.text ?? '';
  useTitle(name ? words.title(name) : words.way);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (data && !data.place) return <NotFoundPage />;
  return (
    <article className="assets">
      <header>
        <Link to={`/places/${encodeURIComponent(placeId)}`}>{words.back}</Link>
        <h1>{words.title(name)}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <div className="assets-filter">
        <label>
          {words.kind}
          <select value={wanted.kind} onChange={({ target }) => narrow({ kind: target.value as AssetKind })}>
            <option value="">{words.any}</option>
            {assetKinds.map((kind) => (
              <option key={kind} value={kind}>
                {label('AssetKind', kind)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.handover}
          <select
            value={wanted.handover}
            onChange={({ target }) => narrow({ handover: target.value as HandoverStatus })}
          >
            <option value="">{words.any}</option>
            {handovers.map((one) => (
              <option key={one} value={one}>
                {label('HandoverStatus', one)}
              </option>
            ))}
          </select>
        </label>
        <Checkbox checked={wanted.retired} onChange={({ target }) => narrow({ retired: target.checked })}>
          {words.retiredToo}
        </Checkbox>
        {data?.place?.viewerCanManageAssets && (
          <Button type="primary" aria-expanded={open} onClick={() => setOpen(true)}>
            {words.create}
          </Button>
        )}
      </div>
      {open && (
        <section className="card">
          <p className="muted">{words.createAt(name)}</p>
          <AssetForm
            placeId={placeId}
            done={() => {
              setOpen(false);
              again();
            }}
            cancel={() => setOpen(false)}
          />
        </section>
      )}
      {after.map((cursor, index) => (
        <Page
          key={`${wanted.kind} ${wanted.handover} ${wanted.retired} ${cursor}`}
          placeId={placeId}
          wanted={wanted}
          after={cursor}
          more={index === after.length - 1 ? (next) => setAfter([...after, next]) : null}
        />
      ))}
    </article>
  );
}

interface PageProps {
  placeId: string;
  wanted: Wanted;
  after: string | null;
  /** Reads on from there; null where that was done. */
  more: ((cursor: string) => void) | null;
}

function Page({ placeId, wanted, after, more }: PageProps) {
  const words = useAssetTexts();
  const [{ data, error }, read] = useRegister(placeId, wanted, after);
  const again = () => read({ requestPolicy: 'network-only' });
  const page = data?.assets;
  if (error && !page) return <PageFault error={error} retry={again} />;
  if (!page) return <Loading lines={5} />;
  if (page.nodes.length === 0) return <Empty words={words.empty} />;
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      <section className="card">
        {after === null && (
          <p className="muted" role="status">
            {words.count(page.totalCount)}
          </p>
        )}
        <ul className="asset-list">
          {page.nodes.map((row) => (
            <AssetItem key={row.id} row={row} again={again} />
          ))}
        </ul>
      </section>
      {more && hasNextPage && endCursor && <Button onClick={() => more(endCursor)}>{words.more}</Button>}
    </>
  );
}

function useRegister(place: string, { kind, handover, retired }: Wanted, after: string | null) {
  const filter = {
    in: { in: place },
    ...(kind && { kind: { eq: kind } }),
    ...(handover && { handover: { eq: handover } }),
    retired,
  };
  return useQuery({
    query: RegisterDocument,
    variables: { place, filter, after },
    requestPolicy: 'cache-and-network',
  });
}
