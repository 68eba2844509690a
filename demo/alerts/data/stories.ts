import type { Seen } from './ecs.js';
import type { RuleKey } from './rules.js';

/** Something that happened, as its alerts tell it. */
export interface Story {
  readonly key: string;
  /** What all its alerts saw, unless a step says otherwise. */
  readonly seen?: Seen;
  readonly steps: readonly Step[];
}

type Step = readonly [minutesAgo: number, rule: RuleKey, seen?: Seen];

const invoice = 'https://quayside-billing.example/berth/invoice';

/** What the last hours brought. Everything it names is made up; addresses outside are those kept for documentation. */
export const stories: readonly Story[] = [
  {
    key: 'phishing-wave',
    seen: { from: '198.51.100.23', domain: 'quayside-billing.example', subject: 'Updated berth invoice' },
    steps: [
      [26, 'mail-reported', { host: 'mail-in-01', user: 'k.wojcik', count: 31, file: 'berth-invoice.html' }],
      [38, 'mail-reported', { host: 'mail-in-01', user: 'l.kahananui', count: 12, subject: 'Berth fees overdue' }],
      [52, 'mail-reported', { host: 'mail-in-01', user: 'y.demir', count: 7, subject: 'Your mailbox is full' }],
      [44, 'link-opened', { host: 'fin-laptop-08', user: 'r.oduya', url: invoice }],
      [41, 'link-opened', { host: 'fin-laptop-15', user: 's.marchetti', url: invoice }],
      [31, 'link-opened', { host: 'gate-desk-09', user: 't.nakamura', url: invoice }],
      [40, 'password-sent', { host: 'fin-laptop-15', user: 's.marchetti', url: `${invoice}/confirm` }],
      [29, 'password-sent', { host: 'gate-desk-09', user: 't.nakamura', url: `${invoice}/confirm` }],
      [
        16,
        'mail-forwarded',
        { host: 'mail-store-02', user: 's.marchetti', from: '203.0.113.54', email: 'smarch@post.example' },
      ],
    ],
  },
  {
    key: 'taken-account',
    seen: { host: 'sso-gateway', service: 'sso' },
    steps: [
      [
        11,
        'two-countries',
        { user: 'd.fernandez', from: '203.0.113.77', route: 'Rotterdam, then Manila 33 minutes later' },
      ],
      [64, 'two-countries', { user: 's.marchetti', from: '203.0.113.54', route: 'Genoa, then Lagos 12 minutes later' }],
      [
        232,
        'mail-forwarded',
        { host: 'mail-store-02', user: 'p.raghunathan', from: '203.0.113.54', email: 'pr.copy@post.example' },
      ],
    ],
  },
  {
    key: 'ransomware',
    seen: { user: 'svc-planning', from: '10.24.7.18' },
    steps: [
      [
        126,
        'office-shell',
        {
          host: 'ops-laptop-44',
          user: 'b.haugen',
          parent: 'EXCEL.EXE',
          process: 'cmd.exe',
          file: 'C:\\Users\\b.haugen\\Downloads\\manifest.xlsm',
        },
      ],
      [96, 'credential-dump', { host: 'fs-planning-02', process: 'rundll32.exe' }],
      [78, 'remote-service', { host: 'fs-customs-01', service: 'PSEXESVC' }],
      [77, 'remote-service', { host: 'backup-01', service: 'PSEXESVC' }],
      [33, 'backup-stopped', { host: 'backup-01', service: 'veeam-agent', process: 'net.exe' }],
      [21, 'shadow-copies', { host: 'fs-planning-02', process: 'vssadmin.exe' }],
      [20, 'shadow-copies', { host: 'fs-customs-01', process: 'vssadmin.exe' }],
      [9, 'files-renamed', { host: 'fs-planning-02', count: 8_412, process: 'svchost32.exe' }],
      [4, 'ransom-note', { host: 'fs-planning-02', count: 214, file: '\\\\fs-planning-02\\plans\\HOW_TO_RECOVER.txt' }],
    ],
  },
  {
    key: 'download-cradle',
    seen: { domain: 'cdn-sync.example', from: '198.51.100.8' },
    steps: [
      [
        57,
        'download-cradle',
        {
          host: 'hr-laptop-27',
          user: 'm.chen',
          process: 'powershell.exe',
          parent: 'WINWORD.EXE',
          url: 'https://cdn-sync.example/stage2.ps1',
        },
      ],
      [
        59,
        'office-shell',
        {
          host: 'hr-laptop-27',
          user: 'm.chen',
          process: 'powershell.exe',
          parent: 'WINWORD.EXE',
          file: 'C:\\Users\\m.chen\\Downloads\\application.docm',
        },
      ],
      [54, 'beacon', { host: 'hr-laptop-27', user: 'm.chen', to: '198.51.100.8', count: 94 }],
      [
        365,
        'beacon',
        { host: 'reefer-monitor-02', user: 'svc-reefer', from: '10.24.8.66', to: '198.51.100.8', count: 2_880 },
      ],
      [19, 'credential-dump', { host: 'crane-ops-11', user: 'op-crane', from: '10.24.9.41', process: 'rundll32.exe' }],
    ],
  },
  {
    key: 'brute-force',
    seen: { host: 'vpn-01', service: 'vpn', from: '203.0.113.142' },
    steps: [
      [118, 'password-spray', { count: 212 }],
      [112, 'failed-sign-ins', { user: 'j.lindqvist', count: 88 }],
      [109, 'failed-sign-ins', { user: 'h.tanaka', count: 91 }],
      [103, 'failed-sign-ins', { user: 'e.brandt', count: 97 }],
      [88, 'failed-sign-ins', { user: 'l.kahananui', from: '203.0.113.9', count: 146 }],
      [83, 'sign-in-after', { user: 'e.brandt', count: 97 }],
      [71, 'port-scan', { host: 'yard-sensor-77', from: '10.24.9.77', count: 1_024 }],
    ],
  },
  {
    key: 'cloud-key',
    seen: { host: 'cloud-console', user: 'ci-deploy', from: '192.0.2.211' },
    steps: [
      [214, 'key-published', { url: 'https://code.example/quayside-tools/blob/main/deploy.env' }],
      [198, 'key-used', { service: 'storage' }],
      [197, 'rights-listed', { count: 63 }],
      [181, 'bucket-public', { url: 'https://quayside-manifests.storage.example/' }],
      [167, 'machine-started', { count: 24 }],
      [160, 'key-used', { host: 'build-runner-03', service: 'registry', from: '2001:db8:41::7' }],
    ],
  },
  {
    key: 'exfiltration',
    seen: { host: 'customs-app-01', user: 'svc-customs', domain: 'paste-share.example', to: '192.0.2.200' },
    steps: [
      [74, 'archive-made', { file: '/srv/customs/export/declarations-2025.tar.zst', process: 'tar' }],
      [
        41,
        'large-upload',
        { from: '192.0.2.146', size: '18.2 GB', count: 22, url: 'https://paste-share.example/u/7hq' },
      ],
      [36, 'large-upload', { host: 'fs-customs-01', user: 'g.peeters', from: '192.0.2.147', size: '2.4 GB', count: 9 }],
      [92, 'removable-medium', { host: 'gate-desk-04', user: 'g.peeters', file: 'E:\\tariffs\\customers.accdb' }],
    ],
  },
  {
    key: 'portal-attack',
    seen: { from: '198.51.100.201' },
    steps: [
      [
        142,
        'exploit-attempt',
        { host: 'edge-proxy-01', url: 'https://portal.quayside.example/upload.aspx', count: 418 },
      ],
      [121, 'exploit-attempt', { host: 'portal-web-01', url: 'https://portal.quayside.example/api/import', count: 36 }],
      [
        103,
        'web-shell',
        {
          host: 'portal-web-01',
          user: 'iis-portal',
          process: 'w3wp.exe',
          child: 'cmd.exe',
          file: 'C:\\inetpub\\portal\\upload\\help.aspx',
        },
      ],
      [97, 'new-administrator', { host: 'portal-web-01', user: 'iis-support' }],
      [94, 'beacon', { host: 'portal-web-01', domain: 'img-cache.example', to: '198.51.100.202', count: 61 }],
    ],
  },
  {
    key: 'berth-controller',
    seen: { from: '10.24.11.5' },
    steps: [
      [281, 'odd-hours', { host: 'eng-station-02', user: 'n.vermeer' }],
      [274, 'left-run-mode', { host: 'plc-berth-04', user: 'eng-station' }],
      [147, 'unsigned-driver', { host: 'crane-ops-07', user: 'SYSTEM', dll: 'rtcore64.sys' }],
      [139, 'unsigned-driver', { host: 'crane-ops-11', user: 'SYSTEM', dll: 'rtcore64.sys' }],
    ],
  },
  {
    key: 'desk-habits',
    steps: [
      [34, 'new-administrator', { host: 'gate-desk-04', user: 'helpdesk-tmp', from: '10.24.3.12' }],
      [
        190,
        'remote-tool',
        { host: 'gate-desk-09', user: 'y.demir', process: 'anylink.exe', registry: 'HKLM\\Software\\AnyLink' },
      ],
      [255, 'scanner-test', { host: 'gate-desk-04', file: 'C:\\Test\\eicar.com' }],
      [254, 'scanner-test', { host: 'gate-desk-09', file: 'C:\\Test\\eicar.com' }],
      [253, 'scanner-test', { host: 'fin-laptop-08', file: 'C:\\Test\\eicar.com' }],
      [330, 'old-protocol', { host: 'scale-house-01', to: '10.24.3.1' }],
    ],
  },
  {
    key: 'slow-portal',
    seen: { service: 'Booking portal', url: 'https://portal.quayside.example/bookings' },
    steps: [
      [13, 'slow-answers', { host: 'portal-web-03' }],
      [15, 'slow-answers', { host: 'portal-web-01' }],
      [18, 'error-rate', { host: 'edge-proxy-01', share: '7 %' }],
      [48, 'events-late', { host: 'tracking-bus-01', service: 'Container tracking', count: 14 }],
      [411, 'disk-full', { host: 'tracking-bus-01', service: 'message-bus', share: '94 %' }],
      [106, 'restarts', { host: 'tracking-bus-01', service: 'position-writer', count: 9 }],
    ],
  },
  {
    key: 'night-jobs',
    steps: [
      [72, 'certificate-ends', { host: 'edge-proxy-01', domain: 'api.quayside.example', count: 6 }],
      [166, 'backup-failed', { host: 'db-terminal-01', user: 'svc-backup', service: 'terminal-db' }],
      [
        240,
        'error-rate',
        {
          host: 'customs-app-01',
          service: 'Customs interface',
          share: '22 %',
          url: 'https://customs.example/api/declare',
        },
      ],
      [318, 'clock-drift', { host: 'gate-cam-hub', count: 43 }],
      [352, 'fewer-than-usual', { host: 'gate-cam-hub', service: 'gate', count: 41 }],
    ],
  },
  {
    key: 'yard',
    steps: [
      [23, 'reefer-warm', { host: 'reefer-monitor-02', container: 'MSKU 441207-3', degrees: '−9 °C' }],
      [39, 'crane-stopped', { host: 'crane-ops-07', count: 17 }],
      [66, 'weight-differs', { host: 'scale-house-01', container: 'TGHU 902117-5', share: '31 %' }],
      [101, 'goods-late', { container: 'CAIU 230984-0', vessel: 'MV Sørlandet', count: 3 }],
      [133, 'seal-differs', { host: 'gate-cam-hub', container: 'HLXU 118830-9', vessel: 'MV Aurora Bay' }],
      [209, 'camera-dark', { host: 'gate-cam-hub', count: 4 }],
      [300, 'berth-twice', { vessel: 'MV Tern Point', count: 2 }],
    ],
  },
];
