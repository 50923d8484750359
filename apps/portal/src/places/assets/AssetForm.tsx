import {
  type AssetFaceFragment,
  type AssetKind,
  CreateAssetDocument,
  type HandoverStatus,
  ReviseAssetDocument,
  UnitsAtDocument,
} from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { assetKinds, handovers } from './kinds.ts';
import { useAssetTexts } from './texts.ts';

interface Values {
  kind: AssetKind;
  zh?: string;
  en?: string;
  owner?: string | undefined;
  maintainer?: string | undefined;
  handover: HandoverStatus;
  handoverOn?: string;
  from?: string;
}

interface Props {
  placeId: string;
  /** Left out, a new one is entered. */
  asset?: AssetFaceFragment;
  done: () => void;
  cancel: () => void;
}

/** What the register says of a part, entered or changed from a day on. */
export function AssetForm({ placeId, asset, done, cancel }: Props) {
  const words = useAssetTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const [form] = Form.useForm<Values>();
  const handover = Form.useWatch('handover', form);
  const units = useUnits(placeId, asset);
  const { register } = asset ?? {};
  const options = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: label(name, value) }));

  const save = async ({ kind, zh = '', en, owner, maintainer, handoverOn, from, ...rest }: Values) => {
    const content = {
      name: { zh, ...(en && { en }) },
      owner: owner ?? null,
      maintainer: maintainer ?? null,
      handover: rest.handover,
      handoverOn: rest.handover === 'NOT_STARTED' ? null : handoverOn || null,
    };
    const when = from ? { from: new Date(`${from}T00:00`).toISOString() } : {};
    const saved = asset
      ? await run(
          ReviseAssetDocument,
          { input: { asset: asset.id, ...when, content } },
          (data) => data.reviseAsset,
        )
      : await run(
          CreateAssetDocument,
          { input: { place: placeId, kind, content } },
          (data) => data.createAsset,
        );
    if (!saved) return;
    void message.success(words.saved);
    done();
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="step-form"
      initialValues={{
        kind: asset?.kind ?? 'BASEMENT',
        zh: register?.name.all.find(({ locale }) => locale.startsWith('zh'))?.text,
        en: register?.name.all.find(({ locale }) => locale === 'en')?.text,
        owner: register?.owner?.id,
        maintainer: register?.maintainer?.id,
        handover: register?.handover ?? 'NOT_STARTED',
        handoverOn: register?.handoverOn ?? undefined,
      }}
      onFinish={(values) => void save(values)}
    >
      {!asset && (
        <Form.Item name="kind" label={words.kind}>
          <Select options={options('AssetKind', assetKinds)} />
        </Form.Item>
      )}
      <Form.Item name="zh" label={words.nameZh}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="en" label={words.nameEn}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="owner" label={words.owner}>
        <Select
          allowClear
          placeholder={words.unknown}
          showSearch={{ optionFilterProp: 'label' }}
          {...units}
        />
      </Form.Item>
      <Form.Item name="maintainer" label={words.maintainer}>
        <Select allowClear placeholder={words.nobody} showSearch={{ optionFilterProp: 'label' }} {...units} />
      </Form.Item>
      <Form.Item name="handover" label={words.handover}>
        <Select options={options('HandoverStatus', handovers)} />
      </Form.Item>
      {handover !== 'NOT_STARTED' && (
        <Form.Item name="handoverOn" label={words.handoverOn} extra={words.handoverOnHint}>
          <Input type="date" />
        </Form.Item>
      )}
      {asset && (
        <Form.Item name="from" label={words.from}>
          <Input type="date" />
        </Form.Item>
      )}
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

/** Who has to do with the place, and whom the register names already. */
function useUnits(placeId: string, asset: AssetFaceFragment | undefined) {
  const [{ data, fetching }] = useQuery({ query: UnitsAtDocument, variables: { place: placeId } });
  const around = (data?.unitsAt ?? []).map(({ unit }) => unit);
  const named = [asset?.register.owner, asset?.register.maintainer].flatMap((unit) => unit ?? []);
  const all = new Map([...named, ...around].map((unit) => [unit.id, unit.name.text]));
  return { loading: fetching, options: [...all].map(([value, label]) => ({ value, label })) };
}
