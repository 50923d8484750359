import {
  type AppealDetailFragment,
  AssetsAroundDocument,
  SetAppealAssetDocument,
} from '@linli/client/generated/graphql';
import { Form, Select } from 'antd';
import { useQuery } from 'urql';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useAssetTexts } from '../places/assets/texts.ts';

export function AssetChoice({ appeal, done, cancel }: StepFormProps) {
  const words = useAssetTexts();
  const step = useStep(appeal, 'ADD_ENTRY', done);
  const [form] = Form.useForm<{ asset?: string }>();
  const { assets, loading } = useAssetsAround(appeal);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      hideHint
      submitWords={words.save}
      initialValues={appeal.asset ? { asset: appeal.asset.id } : {}}
      submit={({ asset }) =>
        step.take(
          SetAppealAssetDocument,
          { input: { id: appeal.id, version: step.version, asset: asset ?? null } },
          (data) => data.setAppealAsset,
        )
      }
    >
      <p className="muted step-hint">{words.partHint}</p>
      <Form.Item
        name="asset"
        label={words.part}
        extra={!loading && assets.length === 0 ? words.noParts : undefined}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={loading}
          options={assets.map(({ id, register, place }) => ({
            value: id,
            label: `${register.name.text} · ${place.name.text}`,
          }))}
        />
      </Form.Item>
    </StepFrame>
  );
}

/** The parts of the appeal's community. */
function useAssetsAround({ place, asset }: AppealDetailFragment) {
  const ladder = place ? [...place.ancestors, place] : [];
  const community = ladder.find(({ kind }) => kind === 'COMMUNITY') ?? place;
  const [{ data, fetching }] = useQuery({
    query: AssetsAroundDocument,
    variables: { filter: { in: { in: community?.id ?? '' }, retired: false } },
    pause: !community,
  });
  const all = [...(asset ? [asset] : []), ...(data?.assets?.nodes ?? [])];
  return { assets: [...new Map(all.map((one) => [one.id, one])).values()], loading: fetching };
}
