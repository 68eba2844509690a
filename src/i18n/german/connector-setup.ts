import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

export const connectorSetup = (n: Fall): Terms['connectorSetup'] => ({
  none: 'Noch keine Konnektoren eingerichtet.',
  noneHint: `Mit einem werden ${n.Faelle} an ein externes System übertragen, etwa ein Ticketsystem.`,
  loading: 'Konnektoren werden geladen …',
  inBrowser:
    'Konnektoren liegen in diesem Browser, in dem nichts geheim bleiben kann. Nur Systeme ohne Passwort oder Token lassen sich einrichten.',
  withoutSecrets: 'Hier kann nichts geheim bleiben. Nur Systeme ohne Passwort oder Token lassen sich einrichten.',
  add: 'Konnektor hinzufügen',
  full: (limit, formats) =>
    `Mehr als ${formats.number(limit)} Konnektoren gehen nicht. Entfernen Sie einen, um einen anderen hinzuzufügen.`,
  preset: 'Gehört zu dieser Anwendung',
  usedBy: (cases, formats) => `Von ${formats.plural(cases, n.countedDative)} benutzt`,
  unused: 'Noch nicht benutzt',
  initial: { label: `Konnektor neuer ${n.Faelle}`, hint: `Wer ${n.einenFall} anlegt, kann einen anderen wählen.` },
  mapping: {
    heading: 'Was wohin geht',
    headingOf: (name) => `Was ${name} übernimmt, und wohin`,
    part: n.ImFall,
    target: 'Im externen System',
    action: 'Bei jeder Übertragung',
    parts: {
      title: 'Name',
      description: 'Beschreibung',
      comments: 'Kommentare',
      tags: 'Schlagwörter',
      severity: 'Schweregrad',
      status: 'Status',
      category: 'Kategorie',
      assignees: 'Zuständige',
      fields: 'Weitere Felder',
    },
    actions: { overwrite: 'Ersetzt', append: 'Ergänzt' },
  },
  remove: {
    heading: (name) => `Konnektor ${name} entfernen?`,
    unused: `${n.KeinFall} benutzt ihn.`,
    stays: (cases, formats) =>
      `${formats.plural(cases, { one: `{count} ${n.Fall} benutzt ihn. ${n.je('Er', 'Sie', 'Es')} bleibt`, other: `{count} ${n.Faelle} benutzen ihn. Sie bleiben` })} wie bisher und änderbar, ${
        cases === 1 ? 'wird' : 'werden'
      } aber erst wieder übertragen, wenn ein anderer Konnektor gewählt ist.`,
    initial: `Neue ${n.Faelle} beginnen dann ohne Konnektor.`,
    templates: (names, formats) =>
      `${names.length === 1 ? 'Diese Vorlage nennt' : 'Diese Vorlagen nennen'} ihn: ${formats.list(names)}.`,
    confirm: 'Entfernen',
    done: (name) => `Konnektor ${name} entfernt`,
  },
  editor: {
    back: 'Alle Konnektoren',
    headingNew: 'Neuer Konnektor',
    heading: (name) => `${name} bearbeiten`,
    type: 'Art des Systems',
    settings: 'Einstellungen',
    secrets: 'Geheimnisse',
    secretsHint: 'Sie lassen sich ersetzen, aber niemand kann sie wieder lesen.',
    secretSet: 'Gespeichert',
    replace: (label) => `${label} ersetzen`,
    replaceShort: 'Ersetzen',
    keep: (label) => `${label} lassen wie gespeichert`,
    keepShort: 'Lassen wie gespeichert',
    secretsAgain:
      'Eine Adresse wurde geändert. Geben Sie die Geheimnisse noch einmal ein, damit sie nicht unbemerkt anderswohin gehen.',
    test: 'Testen',
    testing: 'Wird getestet …',
    works: 'Das System antwortet.',
    worksHint: 'Dort wurde nichts geändert.',
    fails: 'Der Test ist misslungen.',
    saved: (name) => `Konnektor ${name} gespeichert`,
    failed: 'Der Konnektor konnte nicht gespeichert werden.',
    gone: 'Jemand hat diesen Konnektor inzwischen entfernt.',
    typeGone: 'Diese Art von System lässt sich hier nicht mehr einrichten.',
    discard: 'Änderungen verwerfen',
    saveAsNew: 'Als neuen speichern',
    nothing: 'Hier lässt sich nichts einrichten.',
  },
});
