import { type IntegrationRowFragment, RotateIntegrationTokenDocument } from '@linli/client/generated/graphql';
import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { Ask } from '../pieces/Ask.tsx';
import { dateIn, endOf, longestDays } from './days.ts';
import type { Shown } from './IntegrationsScreen.tsx';
import { useIntegrationTexts } from './texts.ts';

interface Props {
  row: IntegrationRowFragment;
  isOpen: boolean;
  close: () => void;
  done: (made: Shown) => void;
}

export function RotateDialog({ row, isOpen, close, done }: Props) {
  const words = useIntegrationTexts();
  const field = useId();
  const [overlapHours, setOverlap] = useState(24);
  const [until, setUntil] = useState(() => dateIn(90));
  const { busy, problem, fault, forget, run } = useDeed();
  const confirm = async () => {
    const input = { id: row.id, expiresAt: endOf(until), overlapHours };
    const made = await run(RotateIntegrationTokenDocument, { input }, (data) => data.rotateIntegrationToken);
    if (made) done(made);
  };
  return (
    <Ask
      open={isOpen}
      title={words.rotateNamed(row.name)}
      words={words.rotate}
      busy={busy}
      problem={problem}
      fault={fault}
      confirm={() => void confirm()}
      close={() => {
        forget();
        close();
      }}
    >
      <div className="integrations-form">
        <p>{words.rotateLead}</p>
        <fieldset>
          <legend>{words.overlap}</legend>
          <Radio.Group
            value={overlapHours}
            onChange={({ target }) => setOverlap(Number(target.value))}
            options={words.overlaps.map(({ hours, words: label }) => ({ value: hours, label }))}
          />
        </fieldset>
        <label htmlFor={field}>{words.validUntil}</label>
        <Input
          id={field}
          type="date"
          min={dateIn(0)}
          max={dateIn(longestDays - 1)}
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
      </div>
    </Ask>
  );
}
