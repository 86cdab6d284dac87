import type { Language } from '../../src/platform/index.ts';

/** The language comes before anything is printed: `--lang` anywhere on the line, then the environment, then Chinese. */
export function chooseLanguage(
  given: readonly string[],
  environment: string | undefined,
): { readonly language: Language; readonly args: string[] } {
  const args: string[] = [];
  let asked = environment;
  for (let i = 0; i < given.length; i++) {
    const arg = given[i]!;
    if (arg === '--lang') asked = given[++i];
    else if (arg.startsWith('--lang=')) asked = arg.slice('--lang='.length);
    else args.push(arg);
  }
  return { language: asked === 'en' ? 'en' : 'zh', args };
}
