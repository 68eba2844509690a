import type { Severity } from 'case-elements/domain';
import { observabilityOwner, operationsOwner, securityOwner, type KnownOwner } from '../../cases/owners.js';

export interface Rule {
  readonly owner: KnownOwner;
  readonly name: string;
  readonly severity: Severity;
  /** `event.category` of the Elastic Common Schema. */
  readonly category: string;
  /** Why it fired; `{host}` and the like stand for what was seen. */
  readonly reason: string;
}

type Line = readonly [severity: Severity, category: string, name: string, reason: string];

const of = <Key extends string>(owner: KnownOwner, lines: Readonly<Record<Key, Line>>) =>
  Object.fromEntries(
    Object.entries<Line>(lines).map(([key, [severity, category, name, reason]]) => [
      key,
      { owner, severity, category, name, reason },
    ]),
  ) as Readonly<Record<Key, Rule>>;

/** What watches over the terminals, by the key its alerts carry. */
export const rules = {
  ...of(securityOwner, {
    'mail-reported': ['medium', 'email', 'Reported phishing message', '“{subject}” from {domain}, {count} recipients'],
    'link-opened': ['medium', 'network', 'Link to a newly registered domain opened', '{user} opened {url}'],
    'password-sent': ['high', 'network', 'Password typed into an unknown site', '{user} sent a form to {domain}'],
    'two-countries': [
      'high',
      'authentication',
      'Sign-in from two countries within an hour',
      '{route}, both with a valid second factor',
    ],
    'mail-forwarded': [
      'medium',
      'email',
      'Mail forwarded to an outside address',
      'New inbox rule of {user} sends everything to {email}',
    ],
    'download-cradle': [
      'high',
      'process',
      'PowerShell download cradle',
      '{process} -enc started by {parent}, fetched {url}',
    ],
    'office-shell': ['medium', 'process', 'Office program started a shell', '{parent} started {process} as {user}'],
    beacon: [
      'medium',
      'network',
      'DNS requests to a known beacon domain',
      '{count} requests to {domain}, one every 30 seconds',
    ],
    'credential-dump': [
      'high',
      'process',
      'Credential dump from memory',
      'comsvcs.dll called by {process} against lsass.exe',
    ],
    'remote-service': [
      'high',
      'process',
      'Service created from another host',
      '{service} installed on {host} from {from}',
    ],
    'backup-stopped': ['high', 'process', 'Backup service stopped', '{process} stopped {service} on {host}'],
    'shadow-copies': [
      'critical',
      'process',
      'Shadow copies deleted',
      '{process} delete shadows /all /quiet, as {user}',
    ],
    'files-renamed': [
      'critical',
      'file',
      'Many files renamed at once',
      '{count} files on {host} got the ending .lockd',
    ],
    'ransom-note': ['critical', 'file', 'Ransomware note written', '{file} appeared in {count} folders of {host}'],
    'failed-sign-ins': [
      'medium',
      'authentication',
      'Many failed sign-ins for one account',
      '{count} failures for {user} from {from} in five minutes',
    ],
    'password-spray': [
      'high',
      'authentication',
      'One password tried on many accounts',
      '{count} accounts of {service} tried from {from}',
    ],
    'sign-in-after': [
      'high',
      'authentication',
      'Sign-in after many failures',
      '{user} signed in from {from} after {count} failures',
    ],
    'key-published': ['high', 'configuration', 'Access key found in a public repository', 'Key of {user} at {url}'],
    'key-used': ['high', 'iam', 'Access key used from an unknown address', '{user} called {service} from {from}'],
    'rights-listed': ['medium', 'iam', 'Rights of a cloud account listed', '{count} calls by {user} within a minute'],
    'bucket-public': ['critical', 'configuration', 'Storage bucket made public', '{user} opened {url} to everybody'],
    'machine-started': ['medium', 'host', 'Machine type never used before', '{count} large machines started by {user}'],
    'archive-made': ['medium', 'file', 'Archive of a protected folder', '{user} packed {file}'],
    'large-upload': [
      'critical',
      'network',
      'Large upload to an unknown destination',
      '{size} to {domain} in {count} minutes',
    ],
    'removable-medium': ['medium', 'file', 'Removable medium written', '{user} copied {file}'],
    'web-shell': ['high', 'file', 'Web shell in upload folder', '{file} written by {process}, then {child} started'],
    'exploit-attempt': [
      'medium',
      'web',
      'Exploit attempt against the booking portal',
      '{count} requests for {url} from {from}',
    ],
    'left-run-mode': [
      'critical',
      'configuration',
      'Safety controller left run mode',
      'Controller of berth 4 switched to program mode from {from}',
    ],
    'odd-hours': [
      'medium',
      'authentication',
      'Engineering station used outside its hours',
      '{user} signed in on {host}',
    ],
    'port-scan': ['low', 'network', 'Port scan inside the yard network', '{from} tried {count} ports'],
    'new-administrator': [
      'low',
      'iam',
      'New administrator of a workstation',
      'Local group Administrators of {host} gained {user}',
    ],
    'remote-tool': ['low', 'process', 'Remote support tool installed', '{process} installed by {user}'],
    'unsigned-driver': ['medium', 'driver', 'Unsigned driver loaded', '{dll} loaded outside the maintenance window'],
    'scanner-test': [
      'low',
      'malware',
      'Test file of the malware scanner',
      '{file} found where the weekly test puts it',
    ],
    'old-protocol': ['low', 'network', 'Outdated protocol used', '{host} still speaks TLS 1.0 with {to}'],
  }),
  ...of(observabilityOwner, {
    'slow-answers': ['medium', 'web', '{service} answers slowly', '95th percentile of {url} above 4 s for ten minutes'],
    'events-late': ['medium', 'network', '{service} behind', 'Events arrive {count} minutes late, the queue grows'],
    'disk-full': ['high', 'host', 'Disk nearly full', '{share} of {host} used, at this rate full in three hours'],
    'backup-failed': [
      'high',
      'database',
      'Database backup failed twice',
      '{service} has no usable backup since yesterday 02:00',
    ],
    'error-rate': ['high', 'web', 'Error rate of {service}', '{share} of the calls to {url} fail'],
    'certificate-ends': ['low', 'configuration', 'Certificate expires soon', '{domain} expires in {count} days'],
    'clock-drift': ['low', 'host', 'Clock drift', '{host} is {count} seconds ahead of the time server'],
    restarts: ['medium', 'process', 'Service starts again and again', '{service} started {count} times within an hour'],
    'fewer-than-usual': [
      'low',
      'host',
      'Fewer {service} events than usual',
      '{count} where 300 are usual at this hour',
    ],
  }),
  ...of(operationsOwner, {
    'reefer-warm': ['high', 'host', 'Reefer container too warm', '{container} at {degrees}, set to −18 °C'],
    'crane-stopped': ['medium', 'host', 'Crane stopped by its brake sensor', '{host} has stood for {count} minutes'],
    'weight-differs': [
      'medium',
      'host',
      'Weighbridge disagrees with the manifest',
      '{container} weighs {share} more than declared',
    ],
    'seal-differs': ['medium', 'host', 'Seal number does not match', '{container} off {vessel}, read by {host}'],
    'goods-late': ['high', 'host', 'Dangerous goods declared late', '{container} on {vessel}, class {count}'],
    'camera-dark': ['low', 'host', 'Gate camera dark', 'No picture from lane {count} for ten minutes'],
    'berth-twice': ['medium', 'host', 'Berth planned twice', '{vessel} and a second ship at berth {count}'],
  }),
} as const;

export type RuleKey = keyof typeof rules;
