import type { Terms } from '../terms.js';

export const settings: Terms['settings'] = {
  sections: {
    closure: 'Fälle schließen',
    connectors: 'Konnektoren',
    'new-cases': 'Neue Fälle',
    fields: 'Felder',
    templates: 'Vorlagen',
    'observable-types': 'Arten von Observables',
  },
  hints: {
    closure: 'Was einen Fall schließt, der an ein externes System übertragen wird.',
    connectors: 'Externe Systeme, an die Fälle übertragen werden.',
    'new-cases': 'Womit ein Fall beginnt, wenn weder seine Vorlage noch wer ihn anlegt etwas anderes sagt.',
    fields: 'Was Ihre Fälle außer Name, Schweregrad und dergleichen sagen, in der Reihenfolge, in der es gefragt wird.',
    templates: 'Wege, einen Fall anzulegen, jeder mit dem, was er ausfüllt.',
    'observable-types':
      'Was Ihre Fälle außer Adressen, Domains, Prüfsummen und den anderen eingebauten Arten beobachten.',
  },
  readOnly: 'Sie können diese Einstellungen ansehen, aber nicht ändern.',
  nothing: 'Hier gibt es nichts einzustellen.',
  closure: { 'by-user': 'Menschen schließen Fälle', 'by-push': 'Eine gelungene Übertragung schließt den Fall' },
  closureHints: {
    'by-user': 'Eine Übertragung lässt den Status, wie er ist.',
    'by-push': 'Hat das externe System den Fall übernommen, wird er hier geschlossen.',
  },
  switches: {
    syncAlerts: 'Status der Alarme mit dem des Falls abgleichen',
    extractObservables: 'Observables aus Alarmen übernehmen',
  },
  switchHints: {
    syncAlerts: 'Alarme folgen dem Status ihres Falls.',
    extractObservables: 'Adressen, Prüfsummen und Ähnliches werden aus hinzugefügten Alarmen übernommen.',
  },
  onOff: { on: 'An', off: 'Aus' },
  edit: (what) => `${what} bearbeiten`,
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  saved: (what) => `${what} gespeichert`,
  notSaved: (what) => `${what} konnte nicht gespeichert werden.`,
  conflict: {
    text: (what) => `${what} wurde inzwischen von jemand anderem geändert.`,
    theirs: 'Deren Fassung',
    mine: 'Ihre Fassung',
    keepMine: 'Ihre speichern',
    takeTheirs: 'Deren behalten',
  },
  types: {
    none: 'Keine eigenen Arten.',
    add: 'Art hinzufügen',
    label: 'Name der Art',
    taken: 'Eine Art dieses Namens gibt es schon.',
    keyStays: (key) => `Observables sind als ${key} gespeichert; das bleibt.`,
    full: (limit, formats) =>
      `Es kann höchstens ${formats.number(limit)} Arten geben. Entfernen Sie eine, um eine andere hinzuzufügen.`,
    removeHeading: (label) => `Art ${label} entfernen?`,
    unused: 'Kein Fall hat ein Observable dieser Art.',
    goesWith: (observables, cases, formats) =>
      `${formats.plural(observables, { one: '{count} Observable', other: '{count} Observables' })} dieser Art in ${formats.plural(cases, { one: '{count} Fall', other: '{count} Fällen' })} ${
        observables === 1 ? 'wird' : 'werden'
      } mit ihr entfernt. Das lässt sich nicht rückgängig machen.`,
    remove: 'Entfernen',
    removed: (label) => `Art ${label} entfernt`,
  },
};
