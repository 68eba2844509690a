import type { Severity } from 'case-elements/domain';
import type { Alert } from './alert.js';

type Line = readonly [
  minutesAgo: number,
  severity: Severity,
  rule: string,
  reason: string,
  host: string,
  user: string | null,
  sourceAddress: string | null,
];

const lines: readonly Line[] = [
  [
    4,
    'critical',
    'Ransomware note written',
    'HOW_TO_RECOVER.txt appeared in 214 folders of the planning share',
    'fs-planning-02',
    'svc-planning',
    '10.24.7.18',
  ],
  [
    11,
    'high',
    'Sign-in from two countries within an hour',
    'Rotterdam at 21:04, Manila at 21:37, both with a valid second factor',
    'sso-gateway',
    'd.fernandez',
    '203.0.113.77',
  ],
  [
    13,
    'medium',
    'Booking portal answers slowly',
    '95th percentile of /bookings above 4 s for ten minutes',
    'portal-web-03',
    null,
    null,
  ],
  [
    19,
    'high',
    'Credential dump from memory',
    'comsvcs.dll called by rundll32.exe against lsass.exe',
    'crane-ops-11',
    'op-crane',
    '10.24.9.41',
  ],
  [
    26,
    'medium',
    'Reported phishing message',
    '“Updated berth invoice” from quayside-billing.example, 31 recipients',
    'mail-in-01',
    'k.wojcik',
    '198.51.100.23',
  ],
  [
    34,
    'low',
    'New administrator of a workstation',
    'Local group Administrators gained helpdesk-tmp',
    'gate-desk-04',
    'helpdesk-tmp',
    '10.24.3.12',
  ],
  [
    41,
    'critical',
    'Large upload to an unknown destination',
    '18.2 GB to paste-share.example in 22 minutes',
    'customs-app-01',
    'svc-customs',
    '192.0.2.146',
  ],
  [
    48,
    'medium',
    'Container tracking behind',
    'Position events arrive 14 minutes late, queue grows',
    'tracking-bus-01',
    null,
    null,
  ],
  [
    57,
    'high',
    'PowerShell download cradle',
    'powershell.exe -enc started by WINWORD.EXE, fetched stage2.ps1',
    'hr-laptop-27',
    'm.chen',
    '198.51.100.8',
  ],
  [72, 'low', 'Certificate expires soon', 'api.quayside.example expires in six days', 'edge-proxy-01', null, null],
  [
    88,
    'medium',
    'Many failed sign-ins for one account',
    '146 failures from 38 addresses in five minutes',
    'vpn-01',
    'l.kahananui',
    '203.0.113.0',
  ],
  [
    103,
    'high',
    'Web shell in upload folder',
    'help.aspx written by w3wp.exe, then cmd.exe started',
    'portal-web-01',
    'iis-portal',
    '198.51.100.201',
  ],
  [
    121,
    'low',
    'Port scan inside the yard network',
    '10.24.9.77 tried 1,024 ports on six hosts',
    'yard-sensor-77',
    null,
    '10.24.9.77',
  ],
  [
    147,
    'medium',
    'Unsigned driver loaded',
    'rtcore64.sys loaded outside the maintenance window',
    'crane-ops-07',
    'SYSTEM',
    null,
  ],
  [
    166,
    'high',
    'Database backup failed twice',
    'terminal-db has no usable backup since yesterday 02:00',
    'db-terminal-01',
    'svc-backup',
    null,
  ],
  [
    190,
    'low',
    'Remote support tool installed',
    'AnyLink 7 installed by its own user',
    'gate-desk-09',
    'y.demir',
    '10.24.3.31',
  ],
  [
    232,
    'medium',
    'Mail forwarded to an outside address',
    'New inbox rule sends everything to a private mailbox',
    'mail-store-02',
    'p.raghunathan',
    '203.0.113.54',
  ],
  [
    274,
    'critical',
    'Safety controller left run mode',
    'Controller of berth 4 switched to program mode over the network',
    'plc-berth-04',
    'eng-station',
    '10.24.11.5',
  ],
  [318, 'low', 'Clock drift', 'Gate cameras are 43 seconds ahead of the time server', 'gate-cam-hub', null, null],
  [
    365,
    'medium',
    'DNS requests to a known beacon domain',
    '2,880 requests to cdn-sync.example, one every 30 seconds',
    'reefer-monitor-02',
    'svc-reefer',
    '10.24.8.66',
  ],
  [
    411,
    'high',
    'Disk of the message bus nearly full',
    '94 % used, at this rate full in three hours',
    'tracking-bus-01',
    null,
    null,
  ],
];

/** Alerts of the last seven hours before this browser first came here; a reload finds them unmoved. */
export const alerts: readonly Alert[] = lines.map(
  ([minutesAgo, severity, rule, reason, host, user, sourceAddress], at) => ({
    id: `alert-${String(4_180 - at)}`,
    index: 'quayside-alerts-default',
    severity,
    rule: { id: `rule-${slug(rule)}`, name: rule },
    reason,
    host,
    user,
    sourceAddress,
    raisedAt: new Date(firstVisit() - minutesAgo * 60_000).toISOString(),
  }),
);

export const alertById = (id: string): Alert | undefined => alerts.find((alert) => alert.id === id);

function firstVisit(): number {
  const key = 'quayside.firstVisit';
  try {
    const kept = Number(localStorage.getItem(key));
    if (kept > 0) return kept;
    localStorage.setItem(key, String(Date.now()));
  } catch {
    // Without storage every visit is the first.
  }
  return Date.now();
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
