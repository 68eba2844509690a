import type { Terms } from '../terms.js';
import type { Fall } from './fall.js';

export const connectorSetup = (n: Fall): Terms['connectorSetup'] => ({
  none: 'Noch keine Anbindungen eingerichtet.',
  noneHint: `Mit einer werden ${n.Faelle} an ein externes System übertragen, etwa ein Ticketsystem.`,
  loading: 'Anbindungen werden geladen …',
  inBrowser:
    'Anbindungen liegen in diesem Browser, in dem nichts geheim bleiben kann. Nur Systeme ohne Passwort oder Token lassen sich einrichten.',
  withoutSecrets: 'Hier kann nichts geheim bleiben. Nur Systeme ohne Passwort oder Token lassen sich einrichten.',
  add: 'Anbindung hinzufügen',
  full: (limit, formats) =>
    `Mehr als ${formats.number(limit)} Anbindungen gehen nicht. Entfernen Sie eine, um eine andere hinzuzufügen.`,
  preset: 'Gehört zu dieser Anwendung',
  usedBy: (cases, formats) => `Von ${formats.plural(cases, n.countedDative)} benutzt`,
  unused: 'Noch nicht benutzt',
  initial: { label: `Anbindung neuer ${n.Faelle}`, hint: `Wer ${n.einenFall} anlegt, kann eine andere wählen.` },
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
    actions: { overwrite: 'Ersetzt', append: 'Ergänzt', once: 'Nur die erste setzt es' },
  },
  remove: {
    heading: (name) => `Anbindung ${name} entfernen?`,
    unused: `${n.KeinFall} benutzt sie.`,
    stays: (cases, formats) =>
      `${formats.plural(cases, { one: `{count} ${n.Fall} benutzt sie. ${n.je('Er', 'Sie', 'Es')} bleibt`, other: `{count} ${n.Faelle} benutzen sie. Sie bleiben` })} wie bisher und änderbar, ${
        cases === 1 ? 'wird' : 'werden'
      } aber erst wieder übertragen, wenn eine andere Anbindung gewählt ist.`,
    initial: `Neue ${n.Faelle} beginnen dann ohne Anbindung.`,
    templates: (names, formats) =>
      `${names.length === 1 ? 'Diese Vorlage nennt' : 'Diese Vorlagen nennen'} sie: ${formats.list(names)}.`,
    confirm: 'Entfernen',
    done: (name) => `Anbindung ${name} entfernt`,
  },
  editor: {
    back: 'Alle Anbindungen',
    headingNew: 'Neue Anbindung',
    heading: (name) => `${name} bearbeiten`,
    type: 'Art des Systems',
    settings: 'Einstellungen',
    secrets: 'Geheimnisse',
    secretsHint:
      'Sie lassen sich ersetzen, aber niemand kann sie wieder lesen. Ein freiwilliges, das durch nichts ersetzt wird, wird entfernt.',
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
    worksHint:
      'Es wurde nur gefragt, ob es da ist, geändert wurde dort nichts. Ob es annimmt, was kommt, zeigt die erste Übertragung.',
    fails: 'Der Test ist misslungen.',
    saved: (name) => `Anbindung ${name} gespeichert`,
    failed: 'Die Anbindung konnte nicht gespeichert werden.',
    gone: 'Jemand hat diese Anbindung inzwischen entfernt.',
    typeGone: 'Diese Art von System lässt sich hier nicht mehr einrichten.',
    discard: 'Änderungen verwerfen',
    saveAsNew: 'Als neue speichern',
    nothing: 'Hier lässt sich nichts einrichten.',
  },
});
