import type { Dice } from '../../chance/dice.js';
import type { Seen } from './ecs.js';
import type { HostName } from './hosts.js';
import type { RuleKey } from './rules.js';

/** What comes all day long, mostly of no consequence: how often, and what it may be about. */
interface Chatter {
  readonly weight: number;
  readonly rule: RuleKey;
  readonly seen: (rolls: Dice) => Seen;
}

const staff = ['r.oduya', 's.marchetti', 't.nakamura', 'b.haugen', 'e.brandt', 'g.peeters', 'm.chen', 'n.vermeer'];
const desks: readonly HostName[] = ['gate-desk-04', 'gate-desk-09', 'fin-laptop-08', 'fin-laptop-15', 'hr-laptop-27'];
const outside = ['198.51.100.', '203.0.113.', '192.0.2.'];
const containers = ['MSKU 517733-0', 'TGHU 640082-1', 'CAIU 771406-4', 'HLXU 220915-7', 'TCLU 305561-8'];
const services = ['Booking portal', 'Container tracking', 'Customs interface'];

const address = (rolls: Dice) => `${rolls.pick(outside)}${String(rolls.between(3, 250))}`;

export const chatter: readonly Chatter[] = [
  {
    weight: 5,
    rule: 'failed-sign-ins',
    seen: (rolls) => ({
      host: rolls.pick<HostName>(['vpn-01', 'sso-gateway']),
      user: rolls.pick(staff),
      from: address(rolls),
      count: rolls.between(12, 60),
    }),
  },
  {
    weight: 3,
    rule: 'mail-reported',
    seen: (rolls) => ({
      host: 'mail-in-01',
      user: rolls.pick(staff),
      from: address(rolls),
      domain: rolls.pick(['parcel-desk.example', 'hr-portal.example', 'port-dues.example']),
      subject: rolls.pick(['Parcel waiting', 'New holiday form', 'Port dues, second reminder']),
      count: rolls.between(1, 9),
    }),
  },
  {
    weight: 3,
    rule: 'scanner-test',
    seen: (rolls) => ({ host: rolls.pick(desks), file: 'C:\\Test\\eicar.com' }),
  },
  {
    weight: 2,
    rule: 'link-opened',
    seen: (rolls) => ({
      host: rolls.pick(desks),
      user: rolls.pick(staff),
      url: `https://${rolls.pick(['parcel-desk', 'port-dues', 'tide-times'])}.example/`,
      to: address(rolls),
    }),
  },
  {
    weight: 2,
    rule: 'port-scan',
    seen: (rolls) => ({ host: 'yard-sensor-77', from: `10.24.9.${String(rolls.between(20, 90))}`, count: 128 }),
  },
  {
    weight: 2,
    rule: 'old-protocol',
    seen: (rolls) => ({ host: rolls.pick<HostName>(['scale-house-01', 'gate-cam-hub']), to: '10.24.3.1' }),
  },
  {
    weight: 1,
    rule: 'office-shell',
    seen: (rolls) => ({
      host: rolls.pick(desks),
      user: rolls.pick(staff),
      parent: 'EXCEL.EXE',
      process: rolls.pick(['cmd.exe', 'wscript.exe']),
    }),
  },
  {
    weight: 1,
    rule: 'exploit-attempt',
    seen: (rolls) => ({
      host: 'edge-proxy-01',
      from: address(rolls),
      url: 'https://portal.quayside.example/wp-login.php',
      count: rolls.between(20, 400),
    }),
  },
  {
    weight: 3,
    rule: 'slow-answers',
    seen: (rolls) => ({
      host: rolls.pick<HostName>(['portal-web-01', 'portal-web-03']),
      service: rolls.pick(services),
      url: 'https://portal.quayside.example/bookings',
    }),
  },
  {
    weight: 2,
    rule: 'events-late',
    seen: (rolls) => ({ host: 'tracking-bus-01', service: 'Container tracking', count: rolls.between(5, 25) }),
  },
  {
    weight: 1,
    rule: 'restarts',
    seen: (rolls) => ({ host: 'tracking-bus-01', service: 'position-writer', count: rolls.between(4, 12) }),
  },
  {
    weight: 2,
    rule: 'weight-differs',
    seen: (rolls) => ({
      host: 'scale-house-01',
      container: rolls.pick(containers),
      share: `${String(rolls.between(11, 35))} %`,
    }),
  },
  {
    weight: 1,
    rule: 'reefer-warm',
    seen: (rolls) => ({
      host: 'reefer-monitor-02',
      container: rolls.pick(containers),
      degrees: `−${String(rolls.between(8, 14))} °C`,
    }),
  },
  { weight: 2, rule: 'camera-dark', seen: (rolls) => ({ host: 'gate-cam-hub', count: rolls.between(1, 8) }) },
];

const bag = chatter.flatMap((each) => Array.from({ length: each.weight }, () => each));

/** One of them. */
export function someChatter(rolls: Dice): { readonly rule: RuleKey; readonly seen: Seen } {
  const { rule, seen } = rolls.pick(bag);
  return { rule, seen: seen(rolls) };
}
