import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

/** `actions`, auf Deutsch. */
export const actions = (n: Fall): Terms['actions'] => ({
  bar: `Aktionen für ausgewählte ${n.Faelle}`,
  open: 'Öffnen',
  more: 'Mehr',
  copy: { link: 'Link kopieren', id: 'ID kopieren', number: 'Nummer kopieren' },
  copied: (what, count, formats) =>
    formats.plural(
      count,
      {
        link: { one: 'Link kopiert', other: '{count} Links kopiert' },
        id: { one: 'ID kopiert', other: '{count} IDs kopiert' },
        number: { one: 'Nummer kopiert', other: '{count} Nummern kopiert' },
        report: { other: 'Bericht kopiert' },
      }[what],
    ),
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt.',
  export: 'Exportieren',
  formats: { json: 'Alles, als JSON', csv: 'Als Tabelle (CSV)' },
  delete: 'Löschen',
  denied: {
    update: `Sie dürfen ${n.Faelle} nicht ändern.`,
    reopen: `Sie dürfen ${n.Faelle} nicht wieder öffnen.`,
    assign: `Sie dürfen ${n.Faelle} nicht zuweisen.`,
    delete: `Sie dürfen ${n.Faelle} nicht löschen.`,
  },
  waiting: 'Etwas anderes ist noch nicht fertig.',
  subject: (number, name) => (number === null ? `„${name}“` : `${n.Fall} ${String(number)}`),
  did: {
    open: (subject) => `${subject} auf Offen gesetzt`,
    'in-progress': (subject) => `${subject} auf In Arbeit gesetzt`,
    closed: (subject) => `${subject} geschlossen`,
    severity: (subject) => `Schweregrad geändert: ${subject}`,
    tags: (subject) => `Schlagwörter geändert: ${subject}`,
    assignees: (subject) => `Zuständige geändert: ${subject}`,
    deleted: (subject) => `${subject} gelöscht`,
    exported: (subject) => `${subject} exportiert`,
  },
  undid: (subject) => `${subject} wie zuvor`,
  removedMeanwhile: (subject) => `${subject}: inzwischen von jemand anderem gelöscht.`,
  didNot: (subject) => `${subject}: nichts geändert.`,
  finding: (found, formats) => `${n.Faelle} werden gesucht: ${formats.number(found)} gefunden`,
  progress: (ended, total, formats) => `${formats.number(ended)} von ${formats.number(total)}`,
  failed: (count, formats) => `${formats.number(count)} gescheitert`,
  untried: (count, formats) => `${formats.number(count)} nicht versucht`,
  unchanged: (count, formats) =>
    formats.plural(count, { one: '{count} war schon so', other: '{count} waren schon so' }),
  notTried: 'Nicht versucht',
  details: 'Einzelheiten',
  retryFailed: 'Gescheiterte noch einmal',
  goOn: 'Weitermachen',
  report: 'So ist es gelaufen',
  copyReport: 'Bericht kopieren',
  editOf: (label, subject) => `${label}: ${subject}`,
  apply: 'Anwenden',
  searchTags: 'Schlagwort suchen oder hinzufügen',
  searchPeople: 'Personen suchen',
  onSome: (count, total, formats) => `bei ${formats.number(count)} von ${formats.number(total)}`,
  overfull: (count, limit, formats) =>
    formats.plural(count, {
      one: `{count} ${n.Fall} hätte mehr als ${formats.number(limit)} und bleibt, wie ${n.je('er', 'sie', 'es')} ist.`,
      other: `{count} ${n.Faelle} hätten mehr als ${formats.number(limit)} und bleiben, wie sie sind.`,
    }),
  deleteHeading: (subject) => `${subject} löschen?`,
  deleteMore: (count, formats) => `und ${formats.number(count)} weitere`,
  deleteAlong: (comments, alerts, files, formats) =>
    [
      comments + files > 0 &&
        `Gelöscht werden auch ${formats.list(
          [
            comments > 0 && formats.plural(comments, { one: '{count} Kommentar', other: '{count} Kommentare' }),
            files > 0 && formats.plural(files, { one: '{count} Datei', other: '{count} Dateien' }),
          ].filter((each) => each !== false),
        )}.`,
      alerts > 0 &&
        formats.plural(alerts, {
          one: `{count} Alarm wird nur ${n.vomFall} gelöst.`,
          other: `{count} Alarme werden nur ${n.vomFall} gelöst.`,
        }),
    ]
      .filter(Boolean)
      .join(' '),
  deleteFinal: 'Das lässt sich nicht rückgängig machen.',
  deleteNumbers: 'Das lässt sich einige Sekunden lang rückgängig machen, danach nicht mehr.',
  deleting: `Die ${n.Faelle} dieser Seite werden gelöscht.`,
});
