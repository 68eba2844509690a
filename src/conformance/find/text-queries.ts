import type { CaseQuery } from '../../domain/find/case-query.js';
import type { Corpus } from './truth-table.js';

/** Texts that ask for words anywhere. */
export function wordQueries({ cases, owner, finds }: Corpus): readonly CaseQuery[] {
  const { id, number } = cases[17]!;
  const texts = [
    ...['', '   ', 'phishing', 'PHISH', 'hishing', 'cafe', 'CAFÉ', 'naïve vpn', '-malware', 'login -vpn'],
    ...['"login vpn"', '"phish"', 'mail gateway', '日本', 'uber', 'ωmega', 'intr', 'mull', 'no-such-word'],
    ...['"unclosed phrase', '<script>', '%_*?.(', '-', '""', '\\'],
    ...(finds.search.includes('number') && number !== null ? [`#${number}`, String(number)] : []),
    ...(finds.search.includes('id') ? [id] : []),
  ];
  return texts.map((text) => ({ owner, text, size: 100 }));
}

const undeclared = [
  ...['http://login', 'phish:ing', 'no-such-name:vpn', '-no-such-name:vpn', '10:30', ':vpn', 'vpn:', '"":vpn', '-:'],
  ...['"no such name":vpn', '"title:phishing"', 'no-such-name:"login vpn"', '::', '":":":"'],
];

/** What each searched field is asked by its name. */
const byName: Readonly<Record<string, readonly string[]>> = {
  title: [
    'title:phish',
    'TITLE:Café',
    'title:hishing',
    '-title:vpn',
    '"title":"vpn"',
    'title:',
    'title:"" vpn',
    'title: vpn',
  ],
  description: ['description:urgent', '-description:phish', 'description:"login vpn"', 'description:<script>'],
  category: ['category:intr', 'category:"résumé"', '-category:theft', 'category:theft -title:vpn'],
  tags: ['tags:vip', 'tag:"two words"', '-tags:mail vpn', 'tags:mull', 'tags:words', 'tags:"wo', 'tags:legal tags:vip'],
  status: ['status:open', 'status:in-progress', 'Status:"in progress"', '-status:closed', 'status:', 'status:pen'],
  severity: ['severity:high', '-severity:low vpn', 'severity:crit', 'severity:igh'],
  assignees: ['assignees:none', '-assignee:none', 'assignee:nobody-of-that-name'],
  reporter: ['reporter:nobody-of-that-name', '-reporter:none'],
  owner: ['owner:nobody'],
  connector: ['connector:none', '-connector:none'],
  push: ['push:none', 'push:failed'],
  created: ['created:2026', 'created:>=2026-02', '-created:<2026-02', 'created:soon'],
  updated: ['updated:2026-01', 'updatedAt:<2026'],
  closed: ['closed:>2000', '-closed:>2000'],
  observables: ['observables:10.0.0.7', 'observable:"10.0.0.7"', '-observables:login', 'observables:example'],
};

/** What additional fields are asked by their keys and labels. */
const byField = [
  ...['impact:none', 'IMPACT:"One office"', '-impact:office', 'impact:ffice', '"Affected site":head', 'site:hq'],
  ...['"affected-site":LABO', '-"Affected site":"head office"', 'site:office', 'score:2.5', 'score:2.50', 'score:-3'],
  ...['score:>=2.5', 'score:<0', '-score:10', 'score:>2.5 score:<=10', 'score:many', 'urgent:yes', 'urgent:FALSE'],
  ...['-urgent:on', 'urgent:maybe', 'seen:2026', 'seen:2026-01', 'seen:2026-01-05T10:00', 'seen:"2026-01-05 10"'],
  ...['seen:>2026-01-05', 'seen:<=2026-01', 'seen:>=2026-06-30T22:15:00.001Z', '-seen:2026-06', 'seen:2026-02-30'],
  ...['seen:soon', 'impact:office -urgent:true phish', 'impact:', 'impact:"" -vpn'],
];

/** Texts that name fields, and some that only look so. */
export function nameQueries({ cases, owner, finds, withFields }: Corpus): readonly CaseQuery[] {
  const { id, number } = cases[17]!;
  const texts = [
    ...undeclared,
    ...finds.search.flatMap((name) => byName[name] ?? []),
    ...(finds.search.includes('number') && number !== null
      ? [`number:${number}`, `number:#${number}`, `-number:${number}`, `number:>${number}`, `number:<=${number}`]
      : []),
    ...(finds.search.includes('id') ? [`id:${id}`, `id:${id.slice(0, -1)}`, `-id:"${id}"`] : []),
    ...(finds.search.includes('fields') && withFields ? byField : []),
  ];
  return texts.map((text) => ({ owner, text, size: 100 }));
}
