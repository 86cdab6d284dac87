/** What a template may and must hold. `lists`: words that repeat a part, `{#劝返}…{/劝返}`; `must`: without which no paper holds. */
export type TemplateWords = {
  readonly words: readonly string[];
  readonly lists: readonly string[];
  readonly must: readonly string[];
};
