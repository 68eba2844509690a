import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

const kinds = {
  alerts: { one: '{count} Alarm', other: '{count} Alarme' },
  events: { one: '{count} Ereignis', other: '{count} Ereignisse' },
  files: { one: '{count} Datei', other: '{count} Dateien' },
  references: { one: '{count} Anhang', other: '{count} Anhänge' },
  observables: { one: '{count} Observable', other: '{count} Observables' },
} as const;

/** Der Verlauf eines Falls, auf Deutsch. */
export const activity = (n: Fall): Terms['activity'] => ({
  search: 'Verlauf durchsuchen',
  filter: 'Zeigen',
  filters: { all: 'Alles', comments: 'Kommentare', history: 'Änderungen' },
  author: 'Von',
  everybody: 'Allen',
  order: 'Reihenfolge',
  orders: { oldest: 'Älteste zuerst', newest: 'Neueste zuerst' },
  more: (count, formats) =>
    formats.plural(count, { one: '{count} weiteren Eintrag zeigen', other: '{count} weitere Einträge zeigen' }),
  none: 'Hier passt nichts.',
  clear: 'Alles zeigen',
  failed: 'Der Verlauf konnte nicht geladen werden.',
  system: 'System',
  linkCopied: 'Link kopiert',
  did: {
    created: `hat ${n.denFall} angelegt`,
    template: (name) => `hat die Vorlage ${name} verwendet`,
    noTemplate: 'hat die Vorlage entfernt',
    changed: {
      title: 'hat den Namen geändert',
      description: 'hat die Beschreibung bearbeitet',
      status: 'hat den Status geändert',
      severity: 'hat den Schweregrad geändert',
      category: 'hat die Kategorie geändert',
      connector: 'hat den Connector geändert',
    },
    field: (label) => `hat ${label} geändert`,
    tagsAdded: (tags, formats) =>
      `hat ${formats.plural(tags.length, { one: 'das Schlagwort', other: 'die Schlagwörter' })} ${formats.list(tags)} hinzugefügt`,
    tagsRemoved: (tags, formats) =>
      `hat ${formats.plural(tags.length, { one: 'das Schlagwort', other: 'die Schlagwörter' })} ${formats.list(tags)} entfernt`,
    assigned: (names, formats) => `hat ${formats.list(names)} zugewiesen`,
    unassigned: (names, formats) => `hat die Zuweisung von ${formats.list(names)} aufgehoben`,
    assignedSelf: `hat ${n.denFall} übernommen`,
    unassignedSelf: `hat ${n.denFall} abgegeben`,
    switched: {
      syncAlerts: { on: 'lässt Alarme dem Status folgen', off: 'lässt Alarme dem Status nicht mehr folgen' },
      extractObservables: {
        on: 'hat die Übernahme von Observables eingeschaltet',
        off: 'hat die Übernahme von Observables ausgeschaltet',
      },
    },
    comment: {
      add: 'hat kommentiert',
      update: 'hat einen Kommentar bearbeitet',
      delete: 'hat einen Kommentar gelöscht',
    },
    attached: (kind, count, formats) => `hat ${formats.plural(count, kinds[kind])} hinzugefügt`,
    detached: (kind, count, formats) => `hat ${formats.plural(count, kinds[kind])} entfernt`,
    attachedAs: (what) => `hat ${what} angehängt`,
    detachedAs: (what) => `hat ${what} entfernt`,
    attachments: (count, formats) => formats.plural(count, kinds.references),
    edited: (kind, count, formats) => `hat ${formats.plural(count, kinds[kind])} bearbeitet`,
    takenFrom: (count, formats) =>
      formats.plural(count, {
        one: 'aus {count} Alarm oder Ereignis übernommen',
        other: 'aus {count} Alarmen und Ereignissen übernommen',
      }),
    takenFromOne: {
      alerts: (name) => (name === undefined ? 'Aus einem Alarm:' : `Aus dem Alarm „${name}“:`),
      events: (name) => (name === undefined ? 'Aus einem Ereignis:' : `Aus dem Ereignis „${name}“:`),
    },
    others: (count, formats) => formats.plural(count, { one: '{count} weiteres', other: '{count} weitere' }),
    dropped: (count, formats) =>
      formats.plural(count, {
        one: `{count} weiteres fand auf ${n.demFall} keinen Platz.`,
        other: `{count} weitere fanden auf ${n.demFall} keinen Platz.`,
      }),
    pushed: (connector) => `hat ${n.denFall} an ${connector} übertragen`,
    pushFailed: (connector) => `konnte ${n.denFall} nicht an ${connector} übertragen`,
    pushUncertain: (connector) =>
      `hat ${n.denFall} an ${connector} übertragen; ob ${n.je('er', 'sie', 'es')} ankam, ist nicht bekannt`,
    synced: {
      open: (count, formats) => `hat ${formats.plural(count, kinds.alerts)} mit ${n.demFall} geöffnet`,
      acknowledged: (count, formats) => `hat ${formats.plural(count, kinds.alerts)} mit ${n.demFall} bestätigt`,
      closed: (count, formats) => `hat ${formats.plural(count, kinds.alerts)} mit ${n.demFall} geschlossen`,
    },
    syncFailed: (count, formats) => `konnte ${formats.plural(count, kinds.alerts)} nicht nachziehen`,
    delivered: {
      done: (who) => `hat ${who} benachrichtigt`,
      failed: (who) => `konnte ${who} nicht benachrichtigen`,
      uncertain: (who) => `hat ${who} benachrichtigt; ob es ankam, ist nicht bekannt`,
      skipped: (who) => `hatte keinen Weg, ${who} zu benachrichtigen`,
    },
    unknown: 'hat etwas getan, wofür diese Fassung keine Worte hat',
  },
  reason: (reason) => `Grund: ${reason}`,
  formerText: 'Was vorher dort stand',
});
