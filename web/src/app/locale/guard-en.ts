import type { guardWordsZh } from './guard-zh.ts';

/** Words of full numbers, emergencies and a city's own sign-on, in English. */
export const guardWordsEn: Readonly<Record<keyof typeof guardWordsZh, string>> = {
  'city.or': 'or',
  'city.codeNote': 'The city’s sign-on knows you. Please give your one-time code of this system as well.',
  'reveal.button': 'Show full numbers',
  'reveal.title': 'Show full numbers',
  'reveal.note':
    'The purpose is kept in the audit trail and told under “who looked at this child”. The numbers stay until you leave this page.',
  'reveal.purpose': 'Purpose',
  'reveal.purposeMissing': 'Please choose a purpose.',
  'reveal.words': 'In your own words',
  'reveal.wordsHint': 'e.g. visit on 3 September, compared with the hukou booklet',
  'reveal.wordsMissing': 'Please say what for (4 to 200 characters).',
  'reveal.show': 'Show',
  'reveal.id': 'ID number',
  'reveal.studentNo': 'Student number',
  'reveal.none': 'told by no register',
  'reveal.hide': 'Hide',

  'emergency.button': 'Emergency: a child outside my places',
  'emergency.title': 'Look in an emergency',
  'emergency.note':
    'For emergencies alone: opens one child outside your places for a limited time. The security officer is told at once and can end it at any time.',
  'emergency.child': 'Person number (P…) or whole ID number',
  'emergency.childMissing': 'Please type the person number or the whole ID number.',
  'emergency.reason': 'Reason',
  'emergency.reasonHint': 'e.g. the police called: a lost child, guardian to be told',
  'emergency.open': 'Open the child’s page',
  'emergency.list': 'Looks in an emergency',
  'emergency.unseen': '{count} not seen',
  'emergency.none': 'Nobody has looked in an emergency.',
  'emergency.who': 'Account',
  'emergency.person': 'Person number',
  'emergency.time': 'Opened',
  'emergency.until': 'Until',
  'emergency.state': 'State',
  'emergency.standing': 'in force',
  'emergency.over': 'expired',
  'emergency.ended': 'ended',
  'emergency.end': 'End at once',
  'emergency.see': 'Mark all as seen',
};
