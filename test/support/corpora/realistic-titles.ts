/** What must become true; no two are the same. */
export function intentTitle(at: number): string {
  const who = people[at % people.length] ?? '';
  const what = outcomes[(at * 5 + Math.floor(at / people.length)) % outcomes.length] ?? '';
  return `${who} ${what}`;
}

/** What ships; between 20 and 90 characters, and no two are the same. */
export function sliceTitle(at: number): string {
  const verb = at % verbs.length;
  const round = Math.floor(at / verbs.length);
  const thing = (round + verb * 7) % things.length;
  const place = (Math.floor(round / things.length) + verb * 3 + thing * 5) % places.length;
  return `${verbs[verb]} ${things[thing]} ${places[place]}`.trimEnd();
}

/** "@handle" or a name with a space, as owners are written. */
export function personName(at: number): string {
  const first = firstNames[at % firstNames.length] ?? '';
  const last = lastNames[(at * 3) % lastNames.length] ?? '';
  return at % 3 === 0 ? `${first} ${last}` : `@${first.toLowerCase()}${at > 19 ? at : ''}`;
}

export const teamNames = [
  'Permits',
  'Payments & Refunds',
  'Search',
  'Accounts',
  'Design System',
  'Mobile',
  'Notifications',
  'Data Platform',
  'Street Works',
  'Parking',
  'Waste & Recycling',
  'Civil Registry',
  'Case Handling',
  'Forms',
  'Accessibility',
  'Identity & Sign-in',
  'Reliability',
  'Security',
  'AI/ML',
  'Open Data',
  'Integrations',
  'Leadership',
  'Schools & Childcare',
  'Libraries',
  'Housing',
  'Events',
  'Business Licences',
  'Research',
  'Documents & Signatures',
] as const;

const people = [
  'A shop owner',
  'A clerk',
  'A new resident',
  'A parent',
  'Somebody without a computer',
  'A builder',
  'The duty team',
  'A landlord',
  'A case lead',
  'A blind resident',
  'A partner city',
  'The mayor',
  'An event organiser',
];

const outcomes = [
  'knows on the same day whether the answer is yes',
  'never types the same address twice',
  'sees where a request is without calling anybody',
  'pays once and gets every receipt in one place',
  'can correct a mistake after sending, without starting again',
  'gets one letter where there used to be four',
  'handles only the requests that need a person',
  'finds the right form in one search',
  'signs without paper',
  'trusts the number on the dashboard',
  'sleeps through the last night of the quarter',
  'is asked for a document only when the city does not have it',
  'understands a refusal, and what to do next',
];

const verbs = [
  'Show',
  'Send',
  'Let residents change',
  'Move',
  'Check',
  'Explain',
  'Replace',
  'Translate',
  'Archive',
  'Let clerks assign',
  'Import',
  'Measure',
  'Remove',
  'Speed up',
  'Sign',
  'Pre-fill',
  'Group',
];

const things = [
  'the status of a parking permit',
  'refunds under 50 euros',
  'addresses from the civil registry',
  'the photo of the pavement',
  'reminders before a licence ends',
  'the queue of open cases',
  'uploaded documents over 20 MB',
  'decision letters',
  'invoices of street works',
  'sign-in with the national ID',
  'search results for childcare places',
  'the calendar of bulky waste collection',
  'consent to share data between departments',
  'notes between two shifts',
  'the form for a change of address, including everybody in the household',
  'error messages of the payment provider',
  'duplicate requests',
  'the weekly report for team leads',
  'appointments',
];

const places = [
  '',
  'on phones',
  'for one district, end to end',
  'without signing in',
  '',
  'in plain language',
  'for companies with more than one site',
  'by text message',
  '',
  'in English, Turkish and Arabic',
  'before the old system is switched off',
  'when the registry is down',
  'in the staff app',
];

const firstNames = [
  'Ada',
  'Bilal',
  'Chen',
  'Dana',
  'Emeka',
  'Farah',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
  'Liam',
  'Maya',
  'Noor',
  'Oskar',
  'Priya',
  'Quinn',
  'Rosa',
  'Sven',
  'Tomo',
];

const lastNames = [
  'Abele',
  'Brandt',
  'Costa',
  'Duarte',
  'Ek',
  'Fofana',
  'Grau',
  'Horvat',
  'Ito',
  'Jansen',
  'Kaya',
];
