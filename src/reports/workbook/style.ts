import type { AlignmentStyle, BorderStyle, CellStyle, FontStyle } from 'hucre';

// Fonts that offices have on every machine: 黑体 for headings, 宋体 for the body.
const HEI = '黑体';
const SONG = '宋体';

const THIN = { style: 'thin', color: { rgb: '808080' } } as const;
const BOX: BorderStyle = { top: THIN, right: THIN, bottom: THIN, left: THIN };

const font = (name: string, size: number, more: Partial<FontStyle> = {}): FontStyle => ({
  name,
  size,
  charset: 134,
  ...more,
});

const align = (horizontal: NonNullable<AlignmentStyle['horizontal']>, wrapText = false): AlignmentStyle => ({
  horizontal,
  vertical: 'center',
  wrapText,
});

const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } } as const;

/** How a body cell stands: text to the left or centred, numbers to the right. */
export type Alignment = 'left' | 'center' | 'right';

/** The few styles of the workbook. Every text cell is of format `@`, so that it stays text when edited. */
export const STYLES = {
  title: { font: font(HEI, 18), alignment: align('center') },
  subtitle: { font: font(SONG, 10.5), alignment: align('center') },
  section: { font: font(HEI, 12), alignment: align('left') },
  note: { font: font(SONG, 10.5), alignment: { ...align('left', true), vertical: 'top' } },
  heading: { font: font(HEI, 10.5), alignment: align('center', true), border: BOX, fill: SHADE },
  left: { font: font(SONG, 10.5), alignment: align('left', true), border: BOX, numFmt: '@' },
  center: { font: font(SONG, 10.5), alignment: align('center', true), border: BOX, numFmt: '@' },
  right: { font: font(SONG, 10.5), alignment: align('right'), border: BOX, numFmt: '#,##0' },
  total: { font: font(SONG, 10.5, { bold: true }), alignment: align('right'), border: BOX, numFmt: '#,##0' },
  totalName: { font: font(SONG, 10.5, { bold: true }), alignment: align('center'), border: BOX },
  link: {
    font: font(SONG, 10.5, { color: { rgb: '1F4E9E' }, underline: 'single' }),
    alignment: align('center'),
    border: BOX,
  },
} as const satisfies Record<string, CellStyle>;

/** Name of a style. */
export type StyleName = keyof typeof STYLES;
