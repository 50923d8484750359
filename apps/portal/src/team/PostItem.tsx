import { UnpublishTeamMemberDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { readableDate } from '../locales/dates.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { PublishForm } from './PublishForm.tsx';
import type { Post } from './posts.ts';
import { useTeamTexts } from './texts.ts';

/** Somebody in a role: what the public sees, and the way to change it. */
export function PostItem({
  post,
  officePhone,
  again,
}: {
  post: Post;
  officePhone: string | null;
  again: () => void;
}) {
  const words = useTeamTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const { busy, problem, fault, run } = useDeed();
  const { person, role, places, published, state } = post;
  const unpublish = async () => {
    const input = { person: person.id, role, places: places.map(({ id }) => id) };
    const done = await run(UnpublishTeamMemberDocument, { input }, (data) => data.unpublishTeamMember);
    if (!done) return;
    void message.success(words.unpublished);
    again();
  };
  return (
    <li>
      <div className="asset-head">
        <h2>{person.name}</h2>
        <span className="muted">
          {[label('Role', role), places.map(({ name }) => name.text).join('、')].join(' · ')}
        </span>
      </div>
      <p className={`team-state team-${state}`}>{words[state]}</p>
      {published && (
        <p className="muted team-facts">
          {[
            words.shownAs(published.name),
            published.phone,
            published.hours?.text,
            words.agreed(readableDate(published.consentedOn, locale)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      {open ? (
        <PublishForm
          post={post}
          officePhone={officePhone}
          done={() => {
            setOpen(false);
            again();
          }}
          cancel={() => setOpen(false)}
        />
      ) : (
        <div className="asset-deeds">
          <Button
            size="small"
            type={state === 'shown' ? 'default' : 'primary'}
            ghost={state !== 'shown'}
            aria-label={state === 'shown' ? words.changeOf(person.name) : words.publishOf(person.name)}
            onClick={() => setOpen(true)}
          >
            {state === 'shown' ? words.change : words.publish}
          </Button>
          {published && (
            <Popconfirm
              title={words.unpublishOf(person.name)}
              description={words.unpublishAsk}
              okText={words.unpublish}
              cancelText={words.cancel}
              onConfirm={unpublish}
            >
              <Button size="small" aria-label={words.unpublishOf(person.name)} loading={busy}>
                {words.unpublish}
              </Button>
            </Popconfirm>
          )}
        </div>
      )}
    </li>
  );
}
