import { officeDay } from '../../app/print.ts';
import type { DoorPack } from './asked.ts';

type Text = { readonly zh: string; readonly en: string };

/** Today as the office counts it, by the server's clock as far as it is known: the telephone's may be wrong. */
export function todayBy({
  servedAt,
  fetchedAt,
}: {
  readonly servedAt: string;
  readonly fetchedAt: string;
}): string {
  const now = Date.now() + Date.parse(servedAt) - Date.parse(fetchedAt);
  return officeDay(now);
}

const join = (texts: readonly Text[], zh: string, en: string): Text => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});

/** Papers that the chosen reply needs and that were not brought; the server's table says which. */
export function neededPapers(
  { papersOf, papers }: DoorPack,
  { reply }: Readonly<Record<string, unknown>>,
  brought: readonly string[] = [],
): Text | undefined {
  const missing = (papersOf[String(reply)] ?? []).filter(
    (oneOf) => !oneOf.some((id) => brought.includes(id)),
  );
  const labelOf = (id: string): Text => papers.find((paper) => paper.id === id)?.label ?? { zh: id, en: id };
  if (missing.length === 0) return undefined;
  return join(
    missing.map((oneOf) => join(oneOf.map(labelOf), '或', ' or ')),
    '、',
    ', ',
  );
}

/** What is still to be entered, by the forms that the server gave along: told at the door, where it can be mended. */
export function missingOf(
  pack: DoorPack,
  { kind, data }: { readonly kind: string | null; readonly data: Readonly<Record<string, unknown>> },
  brought: readonly string[],
): ({ readonly field: Text } | { readonly papers: Text })[] {
  const form = pack.forms.find((one) => one.kind === kind);
  if (!form) return [];
  const isEmpty = (value: unknown): boolean =>
    value === undefined || value === null || String(value).trim() === '';
  const fields = form.fields
    .filter(({ required, name }) => required && isEmpty(data[name]))
    .map(({ label }) => ({ field: label }));
  const hasReply = form.fields.some(({ name }) => name === 'reply');
  const papers = hasReply ? neededPapers(pack, data, brought) : undefined;
  return [...fields, ...(papers ? [{ papers }] : [])];
}
