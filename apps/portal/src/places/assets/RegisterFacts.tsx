import type { RegisterFaceFragment } from '@linli/client/generated/graphql';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import './Assets.css';
import { useAssetTexts } from './texts.ts';

/** What the register says of a part: who owns and maintains it, how far the handover has come, and whose duty follows. */
export function RegisterFacts({ register }: { register: RegisterFaceFragment }) {
  const words = useAssetTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { owner, maintainer, handover, handoverOn, dutyBearer } = register;
  return (
    <div className="register-facts">
      <dl>
        <div>
          <dt>{words.owner}</dt>
          <dd>{owner?.name.text ?? words.unknown}</dd>
        </div>
        <div>
          <dt>{words.maintainer}</dt>
          <dd>{maintainer?.name.text ?? words.nobody}</dd>
        </div>
        <div>
          <dt>{words.handover}</dt>
          <dd>
            <span className={`handover handover-${handover.toLowerCase()}`}>
              {label('HandoverStatus', handover)}
            </span>
            {handoverOn && <span className="muted">{words.on(readableDate(handoverOn, locale))}</span>}
          </dd>
        </div>
      </dl>
      <p>{dutyBearer ? words.duty(dutyBearer.name.text) : words.noDuty}</p>
    </div>
  );
}
