import type { PhotoUse } from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { type UploadResult, uploadPhoto } from '@linli/client/uploads/uploadPhoto';
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../locales/locale.tsx';
import './PhotoField.css';

interface Chosen {
  /** What stands for it in the form until it has an id. */
  key: string;
  /** None when it was sent before the page was loaded anew. */
  preview: string | null;
  photoId: string | null;
}

type Refusal = Extract<UploadResult, { ok: false }> & { size: number };

interface Props {
  /** Given by the form. */
  id?: string;
  value?: string[] | undefined;
  onChange?: (photoIds: string[]) => void;
  /** Called when the last one that was on its way has arrived, or will not. */
  onSettled?: () => void;
  use?: PhotoUse;
}

const underway = 'underway-';
export const isUnderway = (photoId: string): boolean => photoId.startsWith(underway);

/** Chosen photos are sent at once; the form holds their ids, and for those still on their way a mark. */
export function PhotoField({ id, value = [], onChange, onSettled, use = 'EVIDENCE' }: Props) {
  const { steps } = useTexts();
  const client = useClient();
  const [chosen, setChosen] = useState<readonly Chosen[]>(() =>
    value.filter((one) => !isUnderway(one)).map((photoId) => ({ key: photoId, preview: null, photoId })),
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ids = useRef(value);
  ids.current = value;
  const change = (next: string[]) => {
    ids.current = next;
    onChange?.(next);
    if (!next.some(isUnderway)) onSettled?.();
  };
  const previews = useRef<string[]>([]);
  useEffect(() => {
    // What was on its way when the page was left never arrives.
    if (ids.current.some(isUnderway)) change(ids.current.filter((one) => !isUnderway(one)));
    return () => {
      for (const url of previews.current) URL.revokeObjectURL(url);
    };
  }, []);

  const send = async (file: File) => {
    const key = `${underway}${randomKey()}`;
    const preview = URL.createObjectURL(file);
    previews.current.push(preview);
    setChosen((before) => [...before, { key, preview, photoId: null }]);
    change([...ids.current, key]);
    const result = await uploadPhoto(client, file, use);
    if (!result.ok) {
      setRefusal({ ...result, size: file.size });
      setChosen((before) => before.filter((one) => one.key !== key));
      change(ids.current.filter((one) => one !== key));
      return;
    }
    setChosen((before) => before.map((one) => (one.key === key ? { ...one, photoId: result.photoId } : one)));
    change(ids.current.map((one) => (one === key ? result.photoId : one)));
  };
  const remove = (one: Chosen) => {
    setChosen((before) => before.filter((other) => other.key !== one.key));
    change(ids.current.filter((photoId) => photoId !== one.photoId));
  };

  return (
    <div className="photo-field">
      <ul>
        {chosen.map((one) => (
          <li key={one.key} aria-busy={one.photoId === null}>
            {one.preview ? (
              <img src={one.preview} alt="" />
            ) : (
              <span className="photo-kept">{steps.photoKept}</span>
            )}
            {one.photoId === null ? (
              <span role="status">{steps.uploading}</span>
            ) : (
              <button type="button" aria-label={steps.removePhoto} onClick={() => remove(one)}>
                <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
                  <path d="m2 2 8 8M10 2l-8 8" />
                </svg>
              </button>
            )}
          </li>
        ))}
      </ul>
      <label className="photo-add">
        {steps.addPhoto}
        <input
          id={id}
          className="visually-hidden"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,image/heic"
          onChange={({ target }) => {
            setRefusal(null);
            for (const file of target.files ?? []) void send(file);
            target.value = '';
          }}
        />
      </label>
      {refusal && <Alert type="error" role="alert" title={sentence(refusal)} />}
    </div>
  );

  function sentence({ fault, size, message }: Refusal): string {
    if (fault === 'TOO_LARGE') return steps.photoFaults.TOO_LARGE(`${Math.ceil(size / 1024 / 1024)} MB`);
    return message ?? steps.photoFaults[fault];
  }
}
