import { RequestHotlineUploadDocument } from '@linli/client/generated/graphql';
import { useState } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { useLocale } from '../../locales/locale.tsx';
import { useHotlineTexts } from './texts.ts';

/** Brings a file: a ticket first, then its bytes. */
export function useUpload(done: (importId: string) => void) {
  const words = useHotlineTexts();
  const { locale } = useLocale();
  const deed = useDeed();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    sending,
    refusal: deed.problem ?? refusal,
    fault: deed.fault,
    send: async (file: File, place: string) => {
      setRefusal(null);
      setSending(true);
      try {
        const input = { place, fileName: file.name, bytes: file.size };
        const ticket = await deed.run(
          RequestHotlineUploadDocument,
          { input },
          (data) => data.requestHotlineUpload,
        );
        if (!ticket) return;
        const headers = { 'accept-language': locale };
        const answer = await fetch(ticket.uploadUrl, { method: 'PUT', body: file, headers });
        if (answer.ok) return done(ticket.importId);
        const { error } = (await answer.json()) as { error?: { message?: string } };
        setRefusal(error?.message ?? words.lost);
      } catch (problem) {
        if (!(problem instanceof TypeError || problem instanceof SyntaxError)) throw problem;
        setRefusal(words.lost);
      } finally {
        setSending(false);
      }
    },
  };
}
