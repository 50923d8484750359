import { type UploadResult, uploadPhoto } from '@linli/client/uploads/uploadPhoto';
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../locales/locale.tsx';
import './PhotoField.css';

interface Chosen {
  key: number;
  preview: string;
  photoId: string | null;
}

type Refusal = Extract<UploadResult, { ok: false }> & { size: number };

interface Props {
  /** Given by the form. */
  id?: string;
  value?: string[];
  onChange?: (photoIds: string[]) => void;
}

/** Chosen photos are sent at once; the form holds their ids only. */
export function PhotoField({ id, value = [], onChange }: Props) {
  const { steps } = useTexts();
  const client = useClient();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const next = useRef(0);
  const ids = useRef(value);
  ids.current = value;
  const previews = useRef<string[]>([]);
  useEffect(
    () => () => {
      for (const url of previews.current) URL.revokeObjectURL(url);
    },
    [],
  );

  const send = async (file: File) => {
    next.current += 1;
    const key = next.current;
    const preview = URL.createObjectURL(file);
    previews.current.push(preview);
    setChosen((before) => [...before, { key, preview, photoId: null }]);
    const result = await uploadPhoto(client, file, 'EVIDENCE');
    if (!result.ok) {
      setRefusal({ ...result, size: file.size });
      setChosen((before) => before.filter((one) => one.key !== key));
      return;
    }
    setChosen((before) => before.map((one) => (one.key === key ? { ...one, photoId: result.photoId } : one)));
    onChange?.([...ids.current, result.photoId]);
  };
  const remove = (one: Chosen) => {
    setChosen((before) => before.filter((other) => other.key !== one.key));
    onChange?.(ids.current.filter((photoId) => photoId !== one.photoId));
  };

  return (
    <div className="photo-field">
      <ul>
        {chosen.map((one) => (
          <li key={one.key} aria-busy={one.photoId === null}>
            <img src={one.preview} alt="" />
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
