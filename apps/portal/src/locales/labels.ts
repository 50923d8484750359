import { EnumLabelsDocument } from '@linli/client/generated/graphql';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useLocale } from './locale.tsx';

/** The API's own words for its enum values, so that a value added there has a name here at once. */
export function useLabel(): (enumName: string, value: string | null | undefined) => string {
  const { locale } = useLocale();
  const [{ data }] = useQuery({ query: EnumLabelsDocument, variables: { locale } });
  return useMemo(() => {
    const words = new Map(
      (data?.enumLabels ?? []).map((one) => [`${one.enumName}.${one.value}`, one.label.text]),
    );
    return (enumName, value) => (value ? (words.get(`${enumName}.${value}`) ?? '') : '');
  }, [data]);
}
