import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';

// only what the pages draw goes into the bundle; as SVG it prints sharp and grows with larger type
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Colours as the page's contrast wants them, in the order of the series. */
export type Palette = { readonly ink: string; readonly line: string; readonly series: readonly string[] };

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return { ink: of('--ink'), line: of('--line'), series: ['--red', '--amber', '--blue', '--green'].map(of) };
}

type Properties = {
  /** What the picture shows, in one sentence. */
  readonly label: string;
  readonly height: number;
  /** Makes the picture from the colours of the page; patterns tell the series apart without colour. */
  readonly option: (palette: Palette, isStrong: boolean) => EChartsCoreOption;
  readonly onPick?: (picked: { readonly seriesIndex: number; readonly dataIndex: number }) => void;
  /** The same as text, for who does not see the picture. */
  readonly children: ReactNode;
};

/** A picture of numbers that stand beside it as text. */
export function Chart({ label, height, option, onPick, children }: Properties) {
  const box = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const chart = init(element, null, { renderer: 'svg' });
    const draw = (): void => {
      const isStrong = (document.documentElement.dataset.ease ?? '').includes('strong');
      const large = (document.documentElement.dataset.ease ?? '').includes('large');
      const palette = readPalette();
      chart.setOption(
        {
          animation: false,
          color: [...palette.series],
          textStyle: {
            color: palette.ink,
            fontFamily: getComputedStyle(element).fontFamily,
            fontSize: large ? 16 : 12,
          },
          aria: { enabled: true, label: { enabled: false }, decal: { show: isStrong } },
          ...option(palette, isStrong),
        },
        true,
      );
    };
    draw();
    chart.on('click', ({ seriesIndex = 0, dataIndex }) => pick.current?.({ seriesIndex, dataIndex }));
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(element);
    const eased = new MutationObserver(draw);
    eased.observe(document.documentElement, { attributeFilter: ['data-ease'] });
    return () => {
      fit.disconnect();
      eased.disconnect();
      chart.dispose();
    };
  }, [option]);
  return (
    <figure className="chart">
      <div ref={box} role="img" aria-label={label} style={{ height }} />
      <figcaption className="unseen">{children}</figcaption>
    </figure>
  );
}
