import type { HandoverFaceFragment, HandoverPackFaceFragment } from '@linli/client/generated/graphql';
import type { ReactNode } from 'react';
import { readableDate } from '../../locales/dates.ts';
import { useLabel } from '../../locales/labels.ts';
import { useLocale } from '../../locales/locale.tsx';
import { When } from '../../pieces/When.tsx';
import { AppealSections } from './AppealSections.tsx';
import { BroughtSections } from './BroughtSections.tsx';
import { useHandoverTexts } from './texts.ts';

type Document = HandoverFaceFragment['documents'][number];

interface Props {
  title: string;
  pack: HandoverPackFaceFragment;
  /** What was frozen, with who has signed it; left out for what is only gathered. */
  document?: Document | undefined;
  children?: ReactNode;
}

/** A pack as a page of paper: on the screen as it is printed. */
export function Paper({ title, pack, document, children }: Props) {
  const words = useHandoverTexts();
  const label = useLabel();
  const { locale } = useLocale();
  const { outgoing, incoming } = pack;
  return (
    <section className="card handover-paper">
      <header>
        <h2>{title}</h2>
        <p>
          {pack.community.text} · {label('PostingKind', pack.kind)} · {words.asOf} <When at={pack.at} />
        </p>
        {children}
      </header>
      <dl className="handover-two">
        {[
          { name: words.outgoing, who: outgoing },
          { name: words.incoming, who: incoming },
        ].map(({ name, who }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{who.person}</strong> {who.home.text}
              <br />
              <span className="muted">
                {words.term(readableDate(who.from, locale), readableDate(who.to, locale))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {pack.notes && (
        <section>
          <h3>{words.notes}</h3>
          <p className="handover-notes">{pack.notes}</p>
        </section>
      )}
      <AppealSections pack={pack} />
      <BroughtSections pack={pack} />
      {document && <Signatures document={document} />}
    </section>
  );
}

function Signatures({ document: { hash, number, signatures } }: { document: Document }) {
  const words = useHandoverTexts();
  const label = useLabel();
  return (
    <section>
      <h3>{words.signatures}</h3>
      <dl className="handover-two">
        {(['OUTGOING', 'INCOMING'] as const).map((side) => {
          const signature = signatures.find((one) => one.side === side);
          return (
            <div key={side}>
              <dt>{label('HandoverSide', side)}</dt>
              <dd>
                {signature ? (
                  <>
                    <strong>
                      {signature.absence
                        ? words.signedFor(
                            signature.signedBy.name,
                            label('HandoverAbsence', signature.absence),
                          )
                        : signature.signedBy.name}
                    </strong>
                    <br />
                    <When at={signature.signedAt} />
                  </>
                ) : (
                  words.unsigned
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="handover-hash">
        {words.document(number)} · {words.fingerprint} {hash}
      </p>
    </section>
  );
}
