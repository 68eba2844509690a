import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

export const settings = (n: Fall): Terms['settings'] => ({
  sections: {
    closure: `${n.Faelle} schließen`,
    connectors: 'Anbindungen',
    'new-cases': `Neue ${n.Faelle}`,
    fields: 'Felder',
    templates: 'Vorlagen',
    'observable-types': 'Arten von Observables',
  },
  hints: {
    closure: `Was ${n.einenFall} schließt, ${n.je('der', 'die', 'das')} an ein externes System übertragen wird.`,
    connectors: `Externe Systeme, an die ${n.Faelle} übertragen werden.`,
    'new-cases': `Womit ${n.einFall} beginnt, wenn weder ${n.je('seine', 'ihre', 'seine')} Vorlage noch wer ${n.je('ihn', 'sie', 'es')} anlegt etwas anderes sagt.`,
    fields: `Was Ihre ${n.Faelle} außer Name, Schweregrad und dergleichen sagen, in der Reihenfolge, in der es gefragt wird.`,
    templates: `Wege, ${n.einenFall} anzulegen, jeder mit dem, was er ausfüllt.`,
    'observable-types': `Was Ihre ${n.Faelle} außer Adressen, Domains, Prüfsummen und den anderen eingebauten Arten beobachten.`,
  },
  readOnly: 'Sie können diese Einstellungen ansehen, aber nicht ändern.',
  nothing: 'Hier gibt es nichts einzustellen.',
  closure: {
    'by-user': `Menschen schließen ${n.Faelle}`,
    'by-push': `Eine gelungene Übertragung schließt ${n.denFall}`,
  },
  closureHints: {
    'by-user': 'Eine Übertragung lässt den Status, wie er ist.',
    'by-push': `Hat das externe System ${n.denFall} übernommen, wird ${n.je('er', 'sie', 'es')} hier geschlossen.`,
  },
  switches: {
    syncAlerts: `Status der Alarme mit dem ${n.desFalls} abgleichen`,
    extractObservables: 'Observables aus Alarmen übernehmen',
  },
  switchHints: {
    syncAlerts: `Alarme folgen dem Status ${n.ihresFalls}.`,
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
    unused: `${n.KeinFall} hat ein Observable dieser Art.`,
    goesWith: (observables, cases, formats) =>
      `${formats.plural(observables, { one: '{count} Observable', other: '{count} Observables' })} dieser Art in ${formats.plural(cases, n.countedDative)} ${
        observables === 1 ? 'wird' : 'werden'
      } mit ihr entfernt. Das lässt sich nicht rückgängig machen.`,
    remove: 'Entfernen',
    removed: (label) => `Art ${label} entfernt`,
  },
});
