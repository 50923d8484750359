import { WriteWaysDocument } from '@linli/client/generated/graphql';
import { useQuery } from 'urql';
import { useLocale } from '../locales/locale.tsx';

/** The ways to duties and to methods, and whether they are any use to the viewer. */
export function useWriteWays() {
  const { locale } = useLocale();
  const [{ data }] = useQuery({ query: WriteWaysDocument });
  const { duties = [], deedPlaces = [], viewerCanWriteMethods: writes = false } = data?.viewer ?? {};
  const [five, methods] = locale === 'en' ? ['Five members', 'Methods'] : ['五大员', '工作方法'];
  return {
    duties: { words: five, open: duties.length + deedPlaces.length > 0 },
    methods: { words: methods, open: writes },
    known: data !== undefined,
  };
}
