const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day (YYYY-MM-DD) that offices write at a moment: by the clock of Beijing, wherever the server stands. */
export const officeDay = (at: Date): string => FORMAT.format(at);
