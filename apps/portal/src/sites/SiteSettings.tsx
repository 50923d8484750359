import { ReviseSiteDocument, type SiteFaceFragment } from '@linli/client/generated/graphql';
import { Alert, App, Button, type FormInstance } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { LeaveGuard } from '../app/LeaveGuard.tsx';
import type { Refused } from '../templates/Problems.tsx';
import { configurationOf, differences, draftOf, isSame, type SiteDraft } from './draft.ts';
import { SiteForm, tellFaults } from './SiteForm.tsx';
import { useSiteTexts } from './texts.ts';

interface Props {
  site: SiteFaceFragment;
  form: FormInstance<SiteDraft>;
  draft: SiteDraft;
  setDraft: (draft: SiteDraft) => void;
  again: () => void;
}

/** How a website is set up; what somebody else has saved meanwhile is said before it is overwritten. */
export function SiteSettings({ site: read, form, draft, setDraft, again }: Props) {
  const words = useSiteTexts();
  const client = useClient();
  const { message } = App.useApp();
  const [refused, setRefused] = useState<Refused>({});
  const [busy, setBusy] = useState(false);
  /** What the form was filled from. */
  const [seen, setSeen] = useState(read);
  // What was read before it was saved must not come back.
  const site = versionOf(seen) > versionOf(read) ? seen : read;
  const isUnsaved = !isSame(draft, draftOf(seen));
  const isOvertaken = !isSame(draftOf(site), draftOf(seen));
  const guarded = useCallback(() => isUnsaved, [isUnsaved]);

  const fill = useCallback(
    (from: SiteFaceFragment) => {
      const filled = draftOf(from);
      form.setFieldsValue(filled);
      form.setFields(Object.keys(filled).map((name) => ({ name: name as keyof SiteDraft, errors: [] })));
      setDraft(filled);
      setSeen(from);
      setRefused({});
    },
    [form, setDraft],
  );
  // Nothing is lost by showing what stands by now.
  useEffect(() => {
    if (isOvertaken && !isUnsaved) fill(site);
  }, [isOvertaken, isUnsaved, fill, site]);

  const submit = async (given: SiteDraft, over = isOvertaken ? seen : site) => {
    setBusy(true);
    setRefused({});
    const version = over.configuration?.version ?? null;
    const input = { site: site.id, version, ...configurationOf(given) };
    const { data, error } = await client.mutation(ReviseSiteDocument, { input }).toPromise();
    setBusy(false);
    const answer = data?.reviseSite;
    if (!answer) return setRefused({ error: error ?? null });
    if ('site' in answer) {
      // Whoever typed on meanwhile keeps that.
      if (isSame(form.getFieldsValue(true), given)) fill(answer.site);
      else setSeen(answer.site);
      void message.success(words.saved);
      return again();
    }
    setRefused(tellFaults(form, answer, words.line));
    if (answer.__typename === 'ConflictError') again();
  };
  const fields = differences(draft, draftOf(site)).map((field) => words.fields[field]);
  return (
    <section className="card site-settings" aria-labelledby="site-settings">
      <h2 id="site-settings">{words.settings}</h2>
      {isOvertaken && isUnsaved && (
        <Alert
          type="warning"
          role="alert"
          title={words.overtaken}
          description={
            <>
              <p>{words.overtakenFields(fields.join(words.comma))}</p>
              <div className="site-actions">
                <Button onClick={() => fill(site)}>{words.takeTheirs}</Button>
                <Button loading={busy} onClick={() => void submit(form.getFieldsValue(true), site)}>
                  {words.keepMine}
                </Button>
              </div>
            </>
          }
        />
      )}
      <SiteForm
        form={form}
        initial={draftOf(site)}
        placeId={site.place.id}
        listed={site.configuration?.origins ?? []}
        refused={isOvertaken ? {} : refused}
        busy={busy}
        submit={(given) => void submit(given)}
        changed={setDraft}
        undo={isUnsaved ? () => fill(site) : undefined}
      />
      <LeaveGuard isUnsaved={guarded} title={words.leaveTitle} text={words.leaveText} leave={words.leave} />
    </section>
  );
}

function versionOf({ configuration }: SiteFaceFragment): number {
  return configuration?.version ?? 0;
}
