import { useCallback } from 'react';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';
import type { Desk } from '../app/told.ts';
import { useWord } from '../app/words.tsx';
import { Chart, type Palette } from '../ui/Chart.tsx';
import { useSeenKinds } from './PlaceTable.tsx';

/** Children on each list from run to run. */
export default function TrendChart({ trend }: Pick<Desk, 'trend'>) {
  const { say } = useSpeech();
  const word = useWord();
  const lists = useSeenKinds().map(([list]) => list);
  const runs = [...new Set(trend.map(({ runId }) => runId))];
  const at = (list: string, runId: number): number =>
    trend.find((one) => one.list === list && one.runId === runId)?.persons ?? 0;
  const key = JSON.stringify([trend, lists, say('chart.run', { no: 0 })]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when the numbers or words change
  const option = useCallback(
    ({ ink, line, series }: Palette) => ({
      color: [series[0] ?? ink, series[2] ?? ink],
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, textStyle: { color: ink } },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: runs.map((runId) => say('chart.run', { no: runId })),
        axisLabel: { color: ink },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: line } },
        axisLabel: { color: ink },
      },
      series: lists.map((list, i) => ({
        type: 'line',
        name: word('list', list),
        symbol: i === 0 ? 'circle' : 'rect',
        symbolSize: 8,
        lineStyle: { type: i === 0 ? 'solid' : 'dashed' },
        data: runs.map((runId) => at(list, runId)),
      })),
    }),
    [key],
  );
  if (runs.length < 2) return null;
  return (
    <Chart label={say('chart.trend')} height={200} option={option}>
      <table>
        <caption>{say('chart.trend')}</caption>
        <tbody>
          {lists.map((list) => (
            <tr key={list}>
              <th scope="row">{word('list', list)}</th>
              {runs.map((runId) => (
                <td key={runId}>
                  {say('chart.run', { no: runId })}: {printCount(at(list, runId))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  );
}
