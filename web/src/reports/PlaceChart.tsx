import { Radio } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import type { Desk } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { Chart, type Palette } from '../ui/Chart.tsx';
import { isOf, linesOf, NOWHERE, useSeenKinds } from './PlaceTable.tsx';

/** Kinds of a list by place, as bars; a bar leads to its list. The table above tells the same in numbers. */
export default function PlaceChart({
  places,
  below,
  on,
}: Pick<Desk, 'places' | 'below'> & { readonly on?: string }) {
  const by = { below, ...(on === undefined ? {} : { on }) };
  const { say } = useSpeech();
  const word = useWord();
  const navigate = useNavigate();
  const lists = useSeenKinds();
  const [chosen, setChosen] = useState(lists[0]?.[0]);
  const kinds = lists.find(([list]) => list === chosen)?.[1] ?? [];
  const listed = places.filter((one) => one.list === chosen && !one.isWaiting && one.kind !== '');
  const sumOf = (line: (typeof lines)[number]): number =>
    listed.reduce((sum, one) => sum + (isOf(by, line, one) ? one.count : 0), 0);
  const lines = linesOf({ places: listed, ...by });
  const sorted = lines.toSorted((a, b) => sumOf(a) - sumOf(b));
  const key = JSON.stringify([chosen, below, listed, say('overview.total')]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when the numbers or words change
  const option = useCallback(
    ({ ink, line }: Palette) => ({
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, textStyle: { color: ink }, itemGap: 16 },
      tooltip: { trigger: 'item' },
      xAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: line } },
        axisLabel: { color: ink },
      },
      yAxis: {
        type: 'category',
        data: sorted.map(({ name }) => name || say(NOWHERE[below])),
        axisLabel: { color: ink },
        axisTick: { show: false },
      },
      series: kinds.map((kind) => ({
        type: 'bar',
        stack: 'all',
        barMaxWidth: 18,
        name: word('kind', kind),
        cursor: 'pointer',
        data: sorted.map((of) =>
          listed.reduce((sum, one) => sum + (one.kind === kind && isOf(by, of, one) ? one.count : 0), 0),
        ),
      })),
    }),
    [key],
  );
  if (chosen === undefined || lines.length < 2) return null;
  return (
    <div className="chart-box">
      {lists.length > 1 && (
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={say('list.list')}
          value={chosen}
          options={lists.map(([list]) => ({ value: list, label: word('list', list) }))}
          onChange={({ target }) => setChosen(String(target.value))}
        />
      )}
      <Chart
        label={say('chart.places', { list: word('list', chosen), places: say(`desk.by.${below}`) })}
        height={60 + sorted.length * 26}
        option={option}
        onPick={({ seriesIndex, dataIndex }) => {
          const kind = kinds[seriesIndex];
          void navigate(paths.list(chosen, { ...sorted[dataIndex]?.where, kind }));
        }}
      >
        {say('chart.seeTable')}
      </Chart>
    </div>
  );
}
