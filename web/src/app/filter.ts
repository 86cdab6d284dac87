import { useSearchParams } from 'react-router';
import type { Asked } from './client.ts';
import type { ListQuery } from './paths.ts';

const KEYS = ['township', 'kind', 'name', 'assigned', 'village', 'place'] as const;

/** What narrows a page, kept in the address so that going back and sharing work. */
export function useNarrowing() {
  const [search, setSearch] = useSearchParams();
  return {
    search,
    /** Sets and takes away; what is not named stays. */
    change(
      part: Readonly<Record<string, string | null | undefined>>,
      { isReplaced = true }: { readonly isReplaced?: boolean } = {},
    ): void {
      const next = new URLSearchParams(search);
      for (const [key, value] of Object.entries(part)) {
        if (value === undefined || value === null) next.delete(key);
        else next.set(key, value);
      }
      setSearch(next, { replace: isReplaced });
    },
    clear: (): void => setSearch(new URLSearchParams(), { replace: true }),
  };
}

/** The same by keys that are known. */
export function useFilterOf<Query extends { readonly [key: string]: string | undefined }>(
  keys: readonly (keyof Query & string)[],
) {
  const { search, change, clear } = useNarrowing();
  const filter = Object.fromEntries(
    keys.filter((key) => search.has(key)).map((key) => [key, search.get(key)!]),
  ) as Query;
  return {
    filter,
    isUsed: keys.some((key) => search.has(key)),
    change: (part: Query): void => change(part),
    clear,
  };
}

/** What narrows a list of the results. */
export const useFilter = () => useFilterOf<ListQuery>(KEYS);

/** The filter as the API reads it. */
export const asQuery = (filter: ListQuery, limit: number): string => {
  const used = Object.entries(filter).filter((part): part is [string, string] => part[1] !== undefined);
  return new URLSearchParams([...used, ['limit', String(limit)]]).toString();
};

/** As it stands in the address; the server says where it is none. */
type Assigned = NonNullable<Asked<'get', '/api/review'>['query']>['assigned'];

/** The filter as a question takes it. */
export const asked = ({ assigned, ...filter }: ListQuery, limit: number) => ({
  query: { ...filter, assigned: assigned as Assigned, limit },
});
