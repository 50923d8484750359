import { EndRoleGrantDocument, type StaffRowFragment } from '@linli/client/generated/graphql';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useViewer } from '../access/viewer.tsx';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { Ask } from '../pieces/Ask.tsx';
import { roleWords } from './roleWords.ts';
import { usePeopleTexts } from './texts.ts';

interface Asked {
  grantId: string;
  role: string;
  name: string;
}

/** People with their roles; each can be ended, only not one's own. */
export function AtWork({ rows, again }: { rows: readonly StaffRowFragment[]; again: () => void }) {
  const words = usePeopleTexts();
  const label = useLabel();
  const viewer = useViewer();
  const { message } = App.useApp();
  const ending = useDeed();
  const [asked, setAsked] = useState<Asked | null>(null);

  const end = async ({ grantId, role, name }: Asked) => {
    const input = { id: grantId };
    if (!(await ending.run(EndRoleGrantDocument, { input }, (data) => data.endRoleGrant))) return;
    setAsked(null);
    void message.success(words.ended(role, name));
    again();
  };
  return (
    <>
      <ul className="people-list">
        {rows.map(({ id, email, person, grants }) => (
          <li key={id}>
            <div>
              <strong>{person.name}</strong> <span className="people-mail">{email}</span>
              {person.organization && <p className="muted">{person.organization.name.text}</p>}
              {person.id === viewer.person.id && <p className="muted">{words.own}</p>}
            </div>
            <ul className="people-roles">
              {grants.length === 0 && <li className="muted">{words.noRole}</li>}
              {grants.map((grant) => {
                const role = roleWords(grant, label);
                return (
                  <li key={grant.id}>
                    {role}
                    {grant.viewerCanEnd && (
                      <Button
                        size="small"
                        aria-label={words.endNamed(role, person.name)}
                        onClick={() => {
                          ending.forget();
                          setAsked({ grantId: grant.id, role, name: person.name });
                        }}
                      >
                        {words.end}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      <Ask
        open={asked !== null}
        title={asked ? words.endTitle(asked.role, asked.name) : ''}
        words={words.endConfirm}
        danger
        {...ending}
        confirm={() => asked && void end(asked)}
        close={() => setAsked(null)}
      >
        <p>{words.endText}</p>
      </Ask>
    </>
  );
}
