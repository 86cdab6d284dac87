import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A colour on its way from disabled to open is neither: axe is asked when every passage has ended. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const passing = () =>
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .filter(({ playState }) => playState === 'running');
    for (let quiet = 0; quiet < 3; quiet += 1) {
      const still = passing();
      if (still.length > 0) quiet = -1;
      await Promise.allSettled(still.map(({ finished }) => finished));
      await new Promise(requestAnimationFrame);
    }
  });

/** What axe finds on the page against WCAG 2.2, levels A and AA: the rule and where. */
export async function faultsOfAxe(page: Page): Promise<string[]> {
  await atRest(page);
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await run.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    );
  });
}
