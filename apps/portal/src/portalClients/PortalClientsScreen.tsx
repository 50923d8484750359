import { PortalClientsDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ForbiddenPage } from '../app/pages.tsx';
import { useTitle } from '../app/useTitle.ts';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PortalClientEntry } from './PortalClientEntry.tsx';
import './PortalClientsScreen.css';
import { RegisterDialog } from './RegisterDialog.tsx';
import { usePortalTexts } from './texts.ts';

/** Administrators register the streets' own portals here, and switch them off. */
export function PortalClientsScreen() {
  const words = usePortalTexts();
  const [isOpen, setOpen] = useState(false);
  const [{ data, error }, read] = useQuery({
    query: PortalClientsDocument,
    requestPolicy: 'cache-and-network',
  });
  useTitle(words.title);
  const again = () => read({ requestPolicy: 'network-only' });
  if (data?.viewer && !data.viewer.viewerCanManagePortalClients) return <ForbiddenPage />;
  if (error && !data?.portalClients) return <Fault error={error} retry={again} />;
  if (!data?.portalClients) return <Loading />;
  const { nodes } = data.portalClients;
  return (
    <div className="portals">
      <h1>{words.title}</h1>
      <p className="muted">{words.lead}</p>
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.register}
      </Button>
      {nodes.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <ul className="portals-list">
          {nodes.map((client) => (
            <PortalClientEntry key={client.id} client={client} again={again} />
          ))}
        </ul>
      )}
      <RegisterDialog
        isOpen={isOpen}
        close={() => setOpen(false)}
        done={() => {
          setOpen(false);
          again();
        }}
      />
    </div>
  );
}
