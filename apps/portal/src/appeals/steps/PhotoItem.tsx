import type { PhotoUse } from '@linli/client/generated/graphql';
import { Form } from 'antd';
import { useTexts } from '../../locales/locale.tsx';
import { isUnderway, PhotoField } from './PhotoField.tsx';

interface Props {
  name: string | readonly [string, string];
  label: string;
  /** Said when a photo is required and there is none. */
  missing?: string | undefined;
  use?: PhotoUse;
}

/** Photos in a form; it is not sent while one is on its way, else the photo would be left behind. */
export function PhotoItem({ name, label, missing, use = 'EVIDENCE' }: Props) {
  const { steps } = useTexts();
  return (
    <Form.Item
      name={name as string | string[]}
      label={label}
      validateTrigger="onSettled"
      rules={[
        {
          validator: async (_, photoIds: readonly string[] = []) => {
            if (photoIds.some(isUnderway)) throw new Error(steps.photosUnderway);
            if (missing && photoIds.length === 0) throw new Error(missing);
          },
        },
      ]}
    >
      <PhotoField use={use} />
    </Form.Item>
  );
}
