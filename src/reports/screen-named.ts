/** Everyone whom a list or a pair names. */
export const NAMED = `select person_no from reports.list_entry
  union select left_person_no from linkage.review_pair
  union select right_person_no from linkage.review_pair`;

/** Items by a key, both in the order of the items. */
export function groupBy<T>(
  items: readonly T[],
  keyOfItem: (item: T) => string | number,
): Map<string | number, T[]> {
  const groups = new Map<string | number, T[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return groups;
}
