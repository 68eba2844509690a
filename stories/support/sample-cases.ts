import { severities, type CaseStatus, type NewCase, type User } from 'case-elements/domain';

export const owner = 'securitySolution';

export const users: readonly [User, ...User[]] = [
  { id: 'ana', name: 'Ana Sousa', email: 'ana@example.org' },
  { id: 'kofi', name: 'Kofi Mensah', email: 'kofi@example.org' },
  { id: 'mei', name: '李梅', email: 'mei@example.org' },
  { id: 'omar', name: 'عمر حداد', email: 'omar@example.org' },
  { id: 'zofia', name: 'Zofia Brzęczyszczykiewicz-Wiśniewska', email: 'zofia@example.org' },
];

/** More people than a case may be assigned to. */
export const manyUsers: readonly User[] = [
  ...users,
  ...['Lars Holm', 'Priya Nair', 'Jonas Weber', 'Aiko Tanaka', 'Chloé Dubois', 'Tomás Silva', 'Ngozi Obi'].map(
    (name) => ({
      id: name.split(' ')[0]!.toLowerCase(),
      name,
    }),
  ),
];

/** One case of the samples: what it is opened with, where it stands, and how long ago it was opened. */
export interface SampleCase {
  readonly input: NewCase;
  readonly status: CaseStatus;
  readonly minutesAgo: number;
}

const titles = [
  'Phishing wave against finance',
  'Unusual sign-ins from two countries',
  'Malware on a build agent',
  'Leaked API key in a public repository',
  'Repeated lockouts of the backup account',
  'Data sent to an unknown host overnight',
  'Certificate expires on the customer portal',
  'USB device on a terminal in the rail yard',
];
const tags = ['phishing', 'identity', 'malware', 'credentials', 'exfiltration', 'tls', 'endpoint', 'triage'];
const statuses = ['open', 'in-progress', 'open', 'closed'] as const;

/** What a case is opened with; give what matters to the story. */
export const newCase = (given: Partial<NewCase> = {}): NewCase => ({
  owner,
  title: titles[0],
  description: 'Seen at the morning handover. Details follow.',
  ...given,
});

/** As many different cases as wanted, the newest first; the same ones every time. */
export const sampleCases = (count: number): readonly SampleCase[] =>
  Array.from({ length: count }, (_, index) => sampleCase(index));

function sampleCase(index: number): SampleCase {
  const round = Math.floor(index / titles.length);
  const title = titles[index % titles.length]!;
  return {
    input: newCase({
      title: round === 0 ? title : `${title} (${round + 1})`,
      severity: severities[(index * 3) % severities.length],
      tags: [tags[index % tags.length]!, tags[(index + 3) % tags.length]!].slice(0, 1 + (index % 2)),
      category: index % 3 === 0 ? 'Intrusion' : null,
      assignees: index % 4 === 0 ? [users[index % users.length]!.id] : [],
    }),
    status: statuses[index % statuses.length]!,
    minutesAgo: 7 + index * 53,
  };
}

/** Texts that strain a layout: long, without a space, from right to left, in wide letters. */
export const strainedTitles: readonly string[] = [
  'A case whose name uses up every one of the one hundred and sixty characters that a name may have, so that anyone can see where it wraps and what it pushes away.',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'محاولات تسجيل دخول غير معتادة من بلدين مختلفين',
  '夜間に未知のホストへ大量のデータが送信された件について',
  '<img src=x onerror=alert(1)> & "quotes"',
];
