import { operationsOwner } from '../../cases/owners.js';
import type { Dice } from '../../chance/dice.js';
import { someContainer, someVessel, type Theme } from './theme.js';

const facts = (rolls: Dice) => ({
  berth: rolls.pick(['berth-1', 'berth-2', 'berth-3', 'berth-4']),
  customer_told: rolls.falls(0.5),
});

/** What goes wrong with ships, cranes and boxes. */
export const operationsThemes: readonly Theme[] = [
  {
    owner: operationsOwner,
    weight: 4,
    category: 'Reefer',
    tags: ['reefer', 'cargo'],
    severities: ['medium', 'high', 'high'],
    titles: ['Reefer {container} at {degrees}', '{container} off {vessel} too warm'],
    told: ['{container} off {vessel} is at {degrees}, set to −18 °C, for {count} minutes.'],
    steps: ['Try another socket', 'Send the reefer mechanic', 'Tell the shipping line'],
    comments: [
      'Socket 14 was dead, moved to 16.',
      'Compressor changed, falls two degrees an hour.',
      'The line knows and sends a surveyor.',
    ],
    endings: ['At −18 °C again. Closing.', 'Load written off by the surveyor. Closing.'],
    rules: ['reefer-warm'],
    seen: (rolls) => ({
      host: 'reefer-monitor-02',
      container: someContainer(rolls),
      vessel: someVessel(rolls),
      degrees: `−${String(rolls.between(2, 14))} °C`,
      count: rolls.between(20, 300),
    }),
    fields: facts,
  },
  {
    owner: operationsOwner,
    weight: 4,
    category: 'Cargo',
    tags: ['cargo', 'manifest'],
    severities: ['low', 'medium', 'medium', 'high'],
    titles: [
      '{container} weighs {share} more than declared',
      'Seal of {container} does not match',
      'Dangerous goods in {container}, declared late',
      '{container} missing off {vessel}',
    ],
    told: ['{container} off {vessel}: what is written and what stands at the gate are not the same ({share} apart).'],
    steps: ['Weigh again', 'Ask the shipper for papers', 'Hold the box'],
    comments: [
      'Weighed again: same result. Stowage plan changed.',
      'The shipper sent a corrected declaration.',
      'Held in block C until customs have looked.',
    ],
    endings: ['Papers corrected. Released.', 'Customs released it. Closing.'],
    rules: ['weight-differs', 'seal-differs', 'goods-late'],
    seen: (rolls) => ({
      host: rolls.pick(['scale-house-01', 'gate-cam-hub']),
      container: someContainer(rolls),
      vessel: someVessel(rolls),
      share: `${String(rolls.between(8, 40))} %`,
      count: rolls.pick([1, 3, 5, 8, 9]),
    }),
    fields: facts,
  },
  {
    owner: operationsOwner,
    weight: 3,
    category: 'Equipment',
    tags: ['crane', 'gate'],
    severities: ['low', 'medium', 'high'],
    titles: [
      '{host} stopped for {count} minutes',
      '{host} without a picture of lane {count}',
      '{vessel} waits {count} hours for its berth',
    ],
    told: ['{host} stopped while {vessel} was being worked. The stop took {count} minutes.'],
    steps: ['Call the mechanic', 'Work the ship with the second crane', 'Change the plan'],
    comments: [
      'Brake sensor cleaned, runs again.',
      'Cable bitten through, new one laid.',
      'Second ship waits at the anchorage until six.',
    ],
    endings: ['Has run for a day. Closing.', 'Part changed. Closing.'],
    rules: ['crane-stopped', 'camera-dark', 'berth-twice'],
    seen: (rolls) => ({
      host: rolls.pick(['crane-ops-07', 'crane-ops-11', 'gate-cam-hub']),
      vessel: someVessel(rolls),
      count: rolls.between(1, 40),
    }),
    fields: facts,
  },
];
