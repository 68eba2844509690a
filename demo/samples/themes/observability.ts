import { observabilityOwner } from '../../cases/owners.js';
import type { Theme } from './theme.js';

const services = {
  'Booking portal': 'booking',
  'Container tracking': 'tracking',
  Gate: 'gate',
  'Customs interface': 'customs',
};
const serviceNames = Object.keys(services) as (keyof typeof services)[];

/** What keeps those busy who keep the services running. */
export const observabilityThemes: readonly Theme[] = [
  {
    owner: observabilityOwner,
    weight: 5,
    category: 'Degradation',
    tags: ['latency', 'portal'],
    severities: ['low', 'medium', 'medium', 'high'],
    titles: [
      '{service} answers slowly on {host}',
      '{service}: {share} of the calls above 4 s',
      'Slow bookings through {host}',
    ],
    told: ['The 95th percentile of {url} has been above 4 s for {count} minutes; {share} of the calls are affected.'],
    steps: ['Look at the connection pool', 'Compare with the release of yesterday', 'Add an instance'],
    comments: [
      'Pool was at its limit, raised to 80.',
      'One slow query, an index was missing after the release.',
      'Two instances more, 95th percentile at 0.6 s.',
    ],
    endings: ['Back to normal for a day. Closing.', 'Index is in the next release. Closing.'],
    rules: ['slow-answers', 'error-rate', 'restarts'],
    seen: (rolls) => ({
      host: rolls.pick(['portal-web-01', 'portal-web-03', 'edge-proxy-01']),
      service: rolls.pick(serviceNames),
      url: 'https://portal.quayside.example/bookings',
      share: `${String(rolls.between(4, 38))} %`,
      count: rolls.between(10, 90),
    }),
    fields: (rolls) => ({ service: services[rolls.pick(serviceNames)], ships_waiting: rolls.between(0, 4) }),
    templateId: 'degraded-service',
  },
  {
    owner: observabilityOwner,
    weight: 4,
    category: 'Backlog',
    tags: ['tracking', 'queue'],
    severities: ['low', 'medium', 'high'],
    titles: [
      '{service} {count} minutes behind',
      'Queue of {host} grows',
      '{service}: consumer started again and again',
    ],
    told: ['Events of {service} arrive {count} minutes late. {host} has used {share} of its disk.'],
    steps: ['Start a second consumer', 'Make room on {host}', 'Tell the planners'],
    comments: [
      'Second consumer runs, the queue shrinks.',
      'A single malformed message blocked the partition. Moved aside.',
      'Planners know, positions are back in ten minutes.',
    ],
    endings: ['Queue empty. Closing.', 'Parser accepts the message now. Closing.'],
    rules: ['events-late', 'restarts', 'disk-full'],
    seen: (rolls) => ({
      host: 'tracking-bus-01',
      service: rolls.pick(['Container tracking', 'Position writer', 'Gate events']),
      share: `${String(rolls.between(70, 96))} %`,
      count: rolls.between(5, 140),
    }),
    fields: (rolls) => ({ service: rolls.pick(['tracking', 'gate']) }),
  },
  {
    owner: observabilityOwner,
    weight: 3,
    category: 'Outage',
    tags: ['outage', 'customs'],
    severities: ['high', 'high', 'critical'],
    titles: [
      'Outage: {service}, {count} minutes',
      '{service} down on {host}',
      '{service} refuses {share} of all declarations',
    ],
    told: ['{service} has not answered for {count} minutes. Calls to {url} end after 30 s.'],
    steps: ['Call the operator of {service}', 'Switch to the paper form', 'Write the report'],
    comments: [
      'The other side has a fault in its network, no time named.',
      'Paper forms are out at all gates.',
      'Back. 214 declarations are being sent again.',
    ],
    endings: ['Everything sent again, none lost. Closing.', 'Report is out. Closing.'],
    rules: ['error-rate', 'backup-failed'],
    seen: (rolls) => ({
      host: rolls.pick(['customs-app-01', 'db-terminal-01']),
      service: rolls.pick(['Customs interface', 'Gate', 'Terminal database']),
      url: 'https://customs.example/api/declare',
      share: `${String(rolls.between(20, 100))} %`,
      count: rolls.between(8, 200),
    }),
    fields: (rolls) => ({ service: rolls.pick(['customs', 'gate']), ships_waiting: rolls.between(1, 9) }),
    templateId: 'degraded-service',
  },
  {
    owner: observabilityOwner,
    weight: 3,
    category: 'Housekeeping',
    tags: ['certificates', 'capacity'],
    severities: ['low', 'low', 'medium'],
    titles: [
      '{domain} expires in {count} days',
      'Disk of {host} at {share}',
      'Clock of {host} {count} seconds ahead',
      'Backup of {host} incomplete',
    ],
    told: ['Found by the nightly look at {host}: {domain} has {count} days left, the disk is at {share}.'],
    steps: ['Order a certificate', 'Move old logs away', 'Check again tomorrow'],
    comments: [
      'Ordered, comes by tomorrow.',
      'Logs older than 30 days moved to the archive.',
      'Time server changed after the move of the rack.',
    ],
    endings: ['Done. Closing.', 'Automatic from now on. Closing.'],
    rules: ['certificate-ends', 'disk-full', 'clock-drift', 'backup-failed', 'fewer-than-usual'],
    seen: (rolls) => ({
      host: rolls.pick(['edge-proxy-01', 'gate-cam-hub', 'db-terminal-01', 'backup-01', 'tracking-bus-01']),
      domain: `${rolls.pick(['api', 'portal', 'tracking', 'sso', 'mail'])}.quayside.example`,
      service: 'terminal-db',
      share: `${String(rolls.between(80, 97))} %`,
      count: rolls.between(2, 30),
    }),
    fields: () => ({}),
  },
];
