import { type IntegrationRowFragment, RevokeIntegrationTokenDocument } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { Ask } from '../pieces/Ask.tsx';
import { When } from '../pieces/When.tsx';
import { daysUntil, soonDays } from './days.ts';
import type { Shown } from './IntegrationsScreen.tsx';
import { RotateDialog } from './RotateDialog.tsx';
import { useIntegrationTexts } from './texts.ts';

interface Props {
  row: IntegrationRowFragment;
  again: () => void;
  show: (shown: Shown) => void;
}

export function IntegrationEntry({ row, again, show }: Props) {
  const words = useIntegrationTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const revoking = useDeed();
  const [asked, setAsked] = useState<'rotate' | 'revoke' | null>(null);
  const [newest, ...older] = row.secrets;
  const revoke = async () => {
    const input = { input: { id: row.id } };
    if (!(await revoking.run(RevokeIntegrationTokenDocument, input, (data) => data.revokeIntegrationToken)))
      return;
    setAsked(null);
    void message.success(words.revokeDone(row.name));
    again();
  };
  return (
    <li>
      <div className="integrations-what">
        <h3>{row.name}</h3>
        <p className="muted">
          {newest && `${words.ending(newest.lastFour)} · `}
          {words.madeBy(row.createdBy.name)} · <When at={row.createdAt} day />
        </p>
        <dl>
          <dt>{words.scopes}</dt>
          <dd>{row.scopes.map((scope) => label('IntegrationScope', scope)).join(' · ')}</dd>
          <dt>{words.at}</dt>
          <dd>{row.places.map((place) => place.name.text).join(' · ')}</dd>
          <dt>{words.used}</dt>
          <dd>{row.lastUsedAt ? <When at={row.lastUsedAt} /> : words.never}</dd>
          <dt>{words.expires}</dt>
          <dd>
            <Expiry row={row} />
          </dd>
        </dl>
        {older.map((secret) => (
          <p key={secret.lastFour} className="integrations-soon">
            {words.old} <When at={secret.expiresAt} /> · {words.ending(secret.lastFour)}
            {secret.lastUsedAt && (
              <>
                {' · '}
                {words.oldUsed} <When at={secret.lastUsedAt} />
              </>
            )}
          </p>
        ))}
      </div>
      {row.viewerCanRotate && (
        <div className="integrations-deeds">
          <Button aria-label={words.rotateNamed(row.name)} onClick={() => setAsked('rotate')}>
            {words.rotate}
          </Button>
          <Button
            danger
            aria-label={words.revokeNamed(row.name)}
            onClick={() => {
              revoking.forget();
              setAsked('revoke');
            }}
          >
            {words.revoke}
          </Button>
        </div>
      )}
      <Ask
        open={asked === 'revoke'}
        title={words.revokeAsk(row.name)}
        words={words.revoke}
        danger
        busy={revoking.busy}
        problem={revoking.problem}
        fault={revoking.fault}
        confirm={() => void revoke()}
        close={() => setAsked(null)}
      >
        <p>{words.revokeLead}</p>
      </Ask>
      <RotateDialog
        row={row}
        isOpen={asked === 'rotate'}
        close={() => setAsked(null)}
        done={(made) => {
          setAsked(null);
          show(made);
          again();
        }}
      />
    </li>
  );
}

function Expiry({ row }: { row: IntegrationRowFragment }) {
  const words = useIntegrationTexts();
  if (row.revokedAt) {
    return (
      <>
        {words.revoked} · <When at={row.revokedAt} />
      </>
    );
  }
  const days = daysUntil(row.expiresAt);
  if (row.secrets.length === 0) {
    return (
      <>
        {words.expired} · <When at={row.expiresAt} day />
      </>
    );
  }
  return (
    <>
      <When at={row.expiresAt} day />
      {days < soonDays && <strong className="integrations-soon"> · {words.soon(days)}</strong>}
    </>
  );
}
