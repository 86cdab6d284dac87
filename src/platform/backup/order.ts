import { invariant } from '../../kernel/index.ts';

/** Tables in an order in which each stands behind those that it refers to. */
export function loadOrder(
  tables: readonly string[],
  references: readonly { readonly from: string; readonly to: string }[],
): string[] {
  const ordered: string[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waits = (table: string): boolean =>
      references.some(({ from, to }) => from === table && to !== table && left.includes(to));
    const free = left.filter((table) => !waits(table));
    invariant(free.length > 0, `tables refer to each other in a ring: ${left.join(', ')}`);
    ordered.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}
