import type { attendanceWordsZh } from './attendance-zh.ts';

/** Words of the roll of a class, in English. */
export const attendanceWordsEn: Readonly<Record<keyof typeof attendanceWordsZh, string>> = {
  'menu.attendance': 'Class roll',
  'roll.title': 'Class roll',
  'roll.note':
    'Who is absent from each class and why, day by day; enter the roll also when everybody came. To set it right, enter it again: the former stays on record.',
  'roll.day': 'Day',
  'roll.classes': 'Classes',
  'roll.noClasses':
    'By the last comparison this school has no class with pupils at school. Once the county has imported student records or school lists and compared them, classes are listed here.',
  'roll.pupils': '{count} pupils',
  'roll.notCalled': 'not entered',
  'roll.called': 'entered, {count} absent',
  'roll.calledAll': 'entered, everybody came',
  'roll.calledBy': 'by {name}',
  'roll.back': 'Back to the classes',
  'roll.present': 'Present',
  'roll.reasonOf': 'Why {name} is absent',
  'roll.noteOf': 'What is said of {name}',
  'roll.noteHint': 'Say what',
  'roll.submitAll': 'Enter: everybody came',
  'roll.submit': 'Enter: {count} absent',
  'roll.done': 'The roll of {class} of {on} is entered',
  'roll.clock': 'day {days} away without leave; written report by {report}',
  'roll.clockLate': '{days} days away without leave; the report was due by {report}',
  'away.title': 'Away without leave',
  'away.note':
    'The clock runs from the first day away without leave: a visit the same day, a written report in time. Leave does not count, a day at school ends it. Limits by place stand in the rules.',
  'away.none': 'No clock is running. Pupils appear here once a class teacher enters them as absent.',
  'away.since': 'Since',
  'away.days': 'Days away',
  'away.reason': 'Last reason',
  'away.visitBy': 'Visit by',
  'away.reportBy': 'Report by',
  'away.late': 'late',
  'away.class': 'School, class',
};
