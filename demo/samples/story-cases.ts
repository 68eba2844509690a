import { severities, type NewCase, type Severity, type UserId } from 'case-elements/domain';
import { newAlertOf, type Alert } from '../alerts/alert.js';
import { users } from '../cases/users.js';
import { referenceTo } from '../runbooks/runbook.js';
import { sampleTag, type SampleCase, type Turn } from './sample-case.js';

/** A case about a story the alert table tells: somebody has begun, the rest is for whoever tries the page. */
interface StoryCase {
  readonly story: string;
  readonly title: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly by: UserId;
  readonly assignees: readonly UserId[];
  readonly told: string;
  readonly known: readonly string[];
  readonly steps: readonly string[];
  /** Alerts that are on it, by their place in the story, from 1; newer ones are left to be added. */
  readonly alerts: readonly number[];
  readonly comments: readonly (readonly [by: UserId, text: string])[];
  readonly templateId?: string;
  /** Runbooks that are followed. */
  readonly runbooks?: readonly string[];
  readonly isInProgress: boolean;
}

const storyCases: readonly StoryCase[] = [
  {
    story: 'phishing-wave',
    title: 'Phishing wave: berth invoices from quayside-billing.example',
    category: 'Phishing',
    tags: ['phishing', 'mail', 'finance'],
    by: 'k.wojcik',
    assignees: ['a.okafor', 'k.wojcik'],
    told: 'Since this night mails with berth invoices come from `quayside-billing.example`. The form they lead to asks for the password of the mailbox.',
    known: [
      'At least 50 recipients, finance and gates first',
      'Two people entered a password',
      'Sender address 198.51.100.23',
    ],
    steps: ['Withdraw the mails', 'Reset both passwords', 'Look for new inbox rules'],
    alerts: [2, 3, 4, 5, 7],
    comments: [
      ['k.wojcik', 'Withdrawn from 43 of 50 mailboxes, the rest is on phones that are off.'],
      ['a.okafor', 'Password of **s.marchetti** is reset. I watch for inbox rules: the last wave left one behind.'],
    ],
    templateId: 'phishing',
    runbooks: ['rb-mail', 'rb-account'],
    isInProgress: true,
  },
  {
    story: 'ransomware',
    title: 'Ransomware precursor on the planning servers',
    category: 'Ransomware',
    tags: ['ransomware', 'backup', 'endpoint'],
    by: 'j.lindqvist',
    assignees: ['j.lindqvist', 'a.okafor', 'p.raghunathan'],
    told: 'Somebody works with the account `svc-planning` from 10.24.7.18: credentials dumped, services installed on two servers, backup agent stopped.',
    known: [
      'Way in: a manifest with macros on ops-laptop-44',
      'fs-planning-02, fs-customs-01 and backup-01 are reached',
      'Backups of yesterday are offline and complete',
    ],
    steps: ['Lock svc-planning', 'Take the three servers off the network', 'Call the incident lead'],
    alerts: [1, 2, 3, 4],
    comments: [
      [
        'j.lindqvist',
        'Account locked at the domain controller. The sessions that are open stay open, so cut the network next.',
      ],
      [
        'p.raghunathan',
        '| Server | Network | Image |\n| --- | --- | --- |\n| fs-planning-02 | cut | running |\n| fs-customs-01 | cut | – |\n| backup-01 | cut | – |',
      ],
    ],
    templateId: 'malware',
    runbooks: ['rb-isolate', 'rb-account'],
    isInProgress: true,
  },
  {
    story: 'download-cradle',
    title: 'Download cradle on hr-laptop-27, beacon to cdn-sync.example',
    category: 'Malware',
    tags: ['malware', 'endpoint'],
    by: 'h.tanaka',
    assignees: ['h.tanaka'],
    told: 'An application letter started PowerShell on `hr-laptop-27`, which fetched `stage2.ps1`. The same domain was asked for by `reefer-monitor-02` hours before.',
    known: ['One beacon every 30 seconds', 'The letter came through the job portal'],
    steps: ['Isolate hr-laptop-27', 'Find out what reefer-monitor-02 runs'],
    alerts: [1, 2, 4],
    comments: [['h.tanaka', '端末を隔離しました。メモリイメージは取得済みです。']],
    templateId: 'malware',
    isInProgress: false,
  },
  {
    story: 'brute-force',
    title: 'Password spraying against the VPN, one account opened',
    category: 'Identity',
    tags: ['identity', 'vpn'],
    by: 'minh.anh',
    assignees: ['minh.anh', 'f.benali'],
    told: '203.0.113.142 tried one password on 212 accounts. **e.brandt** was among those it opened.',
    known: ['Second factor was off for e.brandt since the phone was changed'],
    steps: ['End the sessions of e.brandt', 'Block the address', 'List all accounts without a second factor'],
    alerts: [1, 2, 3, 4, 6],
    comments: [['f.benali', 'تم حظر العنوان 203.0.113.142 وإنهاء جميع الجلسات.']],
    templateId: 'sign-in',
    isInProgress: true,
  },
  {
    story: 'cloud-key',
    title: 'Key of ci-deploy published, storage bucket opened',
    category: 'Cloud',
    tags: ['cloud', 'keys', 'data-leak'],
    by: 'p.raghunathan',
    assignees: ['p.raghunathan'],
    told: 'The key stood in a public repository for 16 minutes before it was used from 192.0.2.211. The bucket with the manifests was made public.',
    known: ['24 machines were started', 'The bucket was public for nine minutes'],
    steps: ['Revoke the key', 'Close the bucket', 'Stop the machines', 'Read the access log of the bucket'],
    alerts: [1, 2, 3, 4, 5],
    comments: [
      ['p.raghunathan', 'Key revoked, bucket closed, machines stopped. Access log: 3 reads, all from 192.0.2.211.'],
    ],
    isInProgress: true,
  },
  {
    story: 'portal-attack',
    title: 'Web shell on portal-web-01',
    category: 'Web',
    tags: ['web', 'portal', 'malware'],
    by: 'y.demir',
    assignees: [],
    told: 'After some 450 requests for the import of the portal a file lies in the upload folder that starts a shell.',
    known: ['`help.aspx`, written by w3wp.exe', 'Requests from 198.51.100.201'],
    steps: ['Take portal-web-01 out of the balancer', 'Keep the file', 'Close the import'],
    alerts: [1, 2, 3],
    comments: [],
    templateId: 'malware',
    isInProgress: false,
  },
  {
    story: 'slow-portal',
    title: 'Booking portal slow, tracking behind',
    category: 'Degradation',
    tags: ['portal', 'tracking'],
    by: 'l.kahananui',
    assignees: ['l.kahananui'],
    told: 'The disk of the message bus is nearly full, so positions come late and bookings wait for them.',
    known: ['94 % used on tracking-bus-01'],
    steps: ['Make room on tracking-bus-01', 'Start the position writer anew'],
    alerts: [4, 5, 6],
    comments: [['l.kahananui', 'Moved 40 GB of old logs away. The queue has stopped growing.']],
    templateId: 'degraded-service',
    runbooks: ['rb-portal'],
    isInProgress: true,
  },
  {
    story: 'yard',
    title: 'Box with dangerous goods held: papers of MV Sørlandet',
    category: 'Cargo',
    tags: ['cargo', 'manifest'],
    by: 'd.fernandez',
    assignees: ['d.fernandez'],
    told: 'Class 3 goods were declared after loading had begun.',
    known: ['CAIU 230984-0 stands in block C'],
    steps: ['Hold the box', 'Ask the shipper for the declaration'],
    alerts: [4],
    comments: [],
    isInProgress: false,
  },
];

const minute = 60_000;
const person = (id: UserId) => users.find((user) => user.id === id) ?? users[0];

/** The cases about what the alert table shows, written as of now. */
export function casesOfStories(stories: ReadonlyMap<string, readonly Alert[]>, now: number): readonly SampleCase[] {
  return storyCases.map((each) => {
    const all = stories.get(each.story) ?? [];
    const alerts = all.filter((_, at) => each.alerts.includes(at + 1));
    const seen = Math.max(...alerts.map(({ raisedAt }) => Date.parse(raisedAt)));
    // Somebody looked some minutes later, and never after now.
    const at = Math.min(seen + 6 * minute, now - 4 * minute);
    return {
      input: inputOf(each, alerts),
      at: new Date(at).toISOString(),
      by: person(each.by),
      life: lifeOf(each, at, now),
    };
  });
}

function inputOf(each: StoryCase, alerts: readonly Alert[]): SampleCase['input'] {
  const { title, category, tags, assignees, templateId, runbooks } = each;
  const input: NewCase & { title: string } = {
    owner: alerts[0]!.owner,
    title,
    description: [
      each.told,
      `**What we know**\n\n${each.known.map((line) => `- ${line}`).join('\n')}`,
      `**What is to be done**\n\n${each.steps.map((step, at) => `- [${at === 0 && each.isInProgress ? 'x' : ' '}] ${step}`).join('\n')}`,
    ].join('\n\n'),
    severity: worst(alerts),
    category,
    tags: [...tags, sampleTag],
    assignees,
    alerts: alerts.map(newAlertOf),
    ...(runbooks && { references: runbooks.map(referenceTo) }),
    ...(templateId !== undefined && { templateId }),
  };
  return input;
}

function lifeOf({ isInProgress, assignees, by, comments }: StoryCase, at: number, now: number): readonly Turn[] {
  const turns = [
    ...(isInProgress
      ? [{ does: 'status' as const, by: person(assignees[0] ?? by), from: 'open' as const, to: 'in-progress' as const }]
      : []),
    ...comments.map(([who, text]) => ({ does: 'comment' as const, by: person(who), text })),
  ];
  const step = (now - at) / (turns.length + 1);
  return turns.map((turn, index) => ({ ...turn, at: new Date(Math.round(at + step * (index + 1))).toISOString() }));
}

const worst = (alerts: readonly Alert[]): Severity =>
  severities.findLast((severity) => alerts.some((alert) => alert.severity === severity)) ?? 'medium';
