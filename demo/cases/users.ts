import type { User } from 'case-elements/domain';

const at = (name: string) => `${name}@quayside.example`;

/** Who works at the terminals; the first is signed in. */
export const users: readonly [User, ...User[]] = [
  { id: 'a.okafor', name: 'Amara Okafor', email: at('a.okafor'), locale: 'en' },
  { id: 'd.fernandez', name: 'Diego Fernández Rojas', email: at('d.fernandez'), locale: 'es' },
  { id: 'f.benali', name: 'فاطمة بنعلي', email: at('f.benali'), locale: 'ar' },
  { id: 'h.tanaka', name: '田中 浩', email: at('h.tanaka'), locale: 'ja' },
  { id: 'j.lindqvist', name: 'Jonas Lindqvist', email: at('j.lindqvist'), locale: 'sv' },
  { id: 'k.wojcik', name: 'Katarzyna Wójcik', email: at('k.wojcik'), locale: 'pl' },
  { id: 'l.kahananui', name: 'Leilani Kahananui', email: at('l.kahananui'), locale: 'en' },
  { id: 'minh.anh', name: 'Nguyễn Thị Minh Anh', email: at('minh.anh'), locale: 'vi' },
  { id: 'p.raghunathan', name: 'Priya Raghunathan', email: at('p.raghunathan'), locale: 'en' },
  { id: 'y.demir', name: 'Yusuf Demir', email: at('y.demir'), locale: 'tr' },
];
