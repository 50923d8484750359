import { CreateSiteDocument, SiteOwnersDocument, SitePlacesDocument } from '@linli/client/generated/graphql';
import { App, Form, Select } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { LeaveGuard } from '../app/LeaveGuard.tsx';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PlaceField } from '../templates/PlaceField.tsx';
import type { Refused } from '../templates/Problems.tsx';
import { configurationOf, emptyDraft, type SiteDraft } from './draft.ts';
import { SiteForm, tellFaults } from './SiteForm.tsx';
import './Sites.css';
import { useSiteTexts } from './texts.ts';

/** A website gets its key. */
export function NewSiteScreen() {
  const words = useSiteTexts();
  const client = useClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<SiteDraft>();
  const [refused, setRefused] = useState<Refused>({});
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [{ data: mine }] = useQuery({ query: SitePlacesDocument });
  // Sent again after a fault of the connection it makes no second one.
  const clientId = useRef(crypto.randomUUID());
  const hasUnsaved = useRef(false);
  const isUnsaved = useCallback(() => hasUnsaved.current, []);
  const places = mine?.viewer?.sitePlaces;
  const home = places?.[0];
  const placeId = chosen ?? home?.id;
  const [{ data }] = useQuery({
    query: SiteOwnersDocument,
    variables: { place: placeId ?? '' },
    pause: !placeId,
  });
  useTitle(words.create);
  if (!places) return <Loading lines={6} />;
  if (!home) return <Empty words={words.notYours} />;

  const submit = async (draft: SiteDraft) => {
    setBusy(true);
    setRefused({});
    const { data: given, error } = await client
      .mutation(CreateSiteDocument, {
        input: {
          clientId: clientId.current,
          place: draft.place?.id ?? '',
          organization: draft.organization ?? '',
          ...configurationOf(draft),
        },
      })
      .toPromise();
    setBusy(false);
    const answer = given?.createSite;
    if (!answer) return setRefused({ error: error ?? null });
    if ('site' in answer) {
      hasUnsaved.current = false;
      void message.success(words.made);
      return void navigate(`/sites/${answer.site.id}`);
    }
    setRefused(tellFaults(form, answer, words.line));
  };
  const owners = (data?.unitsAt ?? []).map(({ unit }) => ({ value: unit.id, label: unit.name.text }));
  return (
    <article className="sites">
      <header>
        <Link to="/sites">{words.all}</Link>
        <h1>{words.create}</h1>
      </header>
      <section className="card">
        <SiteForm
          form={form}
          initial={{ ...emptyDraft, place: { id: home.id, name: home.name.text } }}
          placeId={placeId}
          refused={refused}
          busy={busy}
          submit={(draft) => void submit(draft)}
          changed={({ place }) => {
            hasUnsaved.current = true;
            if (place?.id === placeId) return;
            setChosen(place?.id);
            form.resetFields(['organization']);
          }}
        >
          <Form.Item
            name="place"
            label={words.place}
            extra={words.placeHint}
            rules={[{ required: true, message: words.placeMissing }]}
          >
            <PlaceField places={places} />
          </Form.Item>
          <Form.Item
            name="organization"
            label={words.organization}
            extra={words.organizationHint}
            rules={[{ required: true, message: words.organizationMissing }]}
          >
            <Select showSearch={{ optionFilterProp: 'label' }} options={owners} />
          </Form.Item>
        </SiteForm>
      </section>
      <LeaveGuard isUnsaved={isUnsaved} title={words.leaveTitle} text={words.leaveText} leave={words.leave} />
    </article>
  );
}
