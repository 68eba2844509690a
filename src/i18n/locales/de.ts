import type { FieldProblem } from '../../domain/error.js';
import type { Formats } from '../formats.js';
import { activity } from '../german/activity.js';
import { evidence } from '../german/evidence.js';
import { caseFiles } from '../german/case-files.js';
import { caseObservables } from '../german/case-observables.js';
import { connectorSetup } from '../german/connector-setup.js';
import { fieldLibrary } from '../german/field-library.js';
import { settings } from '../german/settings.js';
import { templates } from '../german/templates.js';
import { metrics } from '../german/metrics.js';
import { references } from '../german/references.js';
import { similar } from '../german/similar.js';
import { closing } from '../german/closing.js';
import { view } from '../german/view.js';
import { create } from '../german/create.js';
import { addToCase } from '../german/add-to-case.js';
import { app, neighbours } from '../german/app.js';
import { list } from '../german/list.js';
import { actions } from '../german/actions.js';
import { filters } from '../german/filters.js';
import { markdown } from '../german/markdown.js';
import { derFall, germanNouns, type Fall } from '../german/fall.js';
import type { GermanNoun } from '../nouns.js';
import { registerLocale } from '../registry.js';
import type { Locale, Terms } from '../terms.js';

const characters = { one: '{count} Zeichen', other: '{count} Zeichen' };

function problem(n: Fall, { rule, limit = 0, actual, message }: FieldProblem, label: string, formats: Formats): string {
  const found = actual === undefined ? '' : ` (${formats.number(actual)})`;
  switch (rule) {
    case 'required':
      return `${label} fehlt.`;
    case 'required_on_close':
      return `${label} wird gebraucht, bevor ${n.derFall} geschlossen werden kann.`;
    case 'too_long':
      return `${label} ist länger als ${formats.plural(limit, characters)}${found}.`;
    case 'too_short':
      return `${label} ist kürzer als ${formats.plural(limit, characters)}${found}.`;
    case 'too_many':
      return `${label} hat mehr als ${formats.number(limit)} Einträge${found}.`;
    case 'too_few':
      return `${label} hat weniger als ${formats.number(limit)} Einträge${found}.`;
    case 'too_big':
      return `${label} liegt über ${formats.number(limit)}${found}.`;
    case 'too_small':
      return `${label} liegt unter ${formats.number(limit)}${found}.`;
    case 'not_an_integer':
      return `${label} nimmt nur ganze Zahlen.`;
    case 'not_an_option':
      return `${label} hat einen Wert, der nicht zur Auswahl steht.`;
    case 'wrong_type':
      return `${label} hat einen Wert der falschen Art.`;
    case 'pattern':
      return message ?? `${label} hat nicht die erwartete Form.`;
    case 'duplicate':
      return `${label} hat einen Eintrag doppelt.`;
    case 'immutable':
      return `${label} lässt sich nicht mehr ändern.`;
    case 'unknown_key':
      return `${label} ist hier nicht bekannt.`;
    case 'unknown_record':
      return `${label} verweist auf etwas, das es nicht mehr gibt.`;
  }
}

const german = (n: Fall): Terms => ({
  common: {
    solution: 'Bereich',
    yes: 'Ja',
    no: 'Nein',
    moreTags: (tags, formats) =>
      `${formats.plural(tags.length, { one: 'noch {count} Schlagwort', other: 'noch {count} Schlagwörter' })}: ${formats.list(tags)}`,
    cases: n.Faelle,
    status: 'Status',
    statuses: { open: 'Offen', 'in-progress': 'In Arbeit', closed: 'Geschlossen' },
    severity: 'Schweregrad',
    severities: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', critical: 'Kritisch' },
    name: 'Name',
    description: 'Beschreibung',
    tags: 'Schlagwörter',
    number: 'Nummer',
    updated: 'Aktualisiert',
    category: 'Kategorie',
    assignees: 'Zuständige',
    close: 'Schließen',
    optional: 'optional',
    cancel: 'Abbrechen',
    retry: 'Noch einmal versuchen',
    retryLater: (when) => `Noch einmal versuchen: ${when}`,
    loading: 'Wird geladen …',
    remove: (what) => `${what} entfernen`,
  },
  states: {
    noAdapter: 'Es ist kein Backend verbunden. Dieses Element oder ein <case-provider> darum braucht einen Adapter.',
    noOwner: 'Es ist kein Eigentümer gesetzt. Dieses Element oder ein <case-provider> darum braucht einen.',
    deniedRead: `Diese ${n.Faelle} sind für Sie nicht sichtbar.`,
    deniedCreate: `Sie dürfen hier keine ${n.Faelle} anlegen.`,
    whoCanGrant: 'Das Recht kann die Verwaltung dieses Bereichs geben.',
    stale: 'Das ist vielleicht nicht mehr aktuell.',
    offline: 'Keine Verbindung. Was Sie schreiben, bleibt hier erhalten.',
    offlineUnkept: 'Keine Verbindung. Was Sie schreiben, bleibt da, solange diese Seite offen ist.',
  },
  errors: {
    aborted: 'Abgebrochen, bevor es fertig war.',
    offline: 'Es besteht keine Verbindung. Prüfen Sie das Netz.',
    timeout: 'Der Server hat zu lange nicht geantwortet.',
    unauthenticated: 'Die Sitzung ist zu Ende. Melden Sie sich neu an; was Sie geschrieben haben, bleibt erhalten.',
    forbidden: 'Dazu fehlt Ihnen das Recht.',
    not_found: 'Das gibt es nicht mehr.',
    validation: 'Einige Eingaben müssen geändert werden.',
    conflict: 'In der Zwischenzeit hat jemand anderes das geändert.',
    rate_limited: 'Zu viel auf einmal. Warten Sie kurz.',
    too_large: 'Das ist mehr, als hier gespeichert werden kann. Kürzen Sie es oder lassen Sie etwas weg.',
    unsupported: 'Das kann dieses Backend nicht.',
    unavailable: 'Die Daten sind gerade nicht erreichbar.',
    unknown: 'Etwas Unvorhergesehenes ist schiefgegangen.',
  },
  reasons: {
    'no-database':
      'Dieser Browser lässt die Seite nichts speichern. Verlassen Sie das private Fenster, oder erlauben Sie dieser Website, Daten zu speichern.',
    'newer-schema': 'Eine neuere Version dieser Seite hat die Daten gespeichert. Laden Sie die Seite neu.',
    'foreign-database':
      'Was unter diesem Namen gespeichert ist, gehört zu etwas anderem. Wer diese Seite betreibt, muss einen anderen Namen wählen.',
    'blocked-upgrade':
      'Die gespeicherten Daten müssen umgestellt werden, aber ein anderer Tab benutzt sie noch. Schließen Sie Ihre anderen Tabs, oder laden Sie sie neu.',
    'slow-open': 'Dieser Browser gibt die gespeicherten Daten nicht heraus. Starten Sie ihn neu, wenn es dabei bleibt.',
    'connection-lost': 'Dieser Browser hat den Zugang zu den gespeicherten Daten verloren.',
    closed: 'Die Verbindung zu den Daten wurde geschlossen. Laden Sie die Seite neu.',
    preset: 'Das bringt die Seite für alle mit. Es lässt sich ausschalten, aber nicht löschen.',
    'no-room':
      'Dieser Browser hat für diese Website keinen Platz mehr, deshalb wurde nichts gespeichert. Geben Sie Speicherplatz frei, oder löschen Sie in seinen Einstellungen Daten anderer Websites.',
  },
  problem: (...said) => problem(n, ...said),
  lengthLeft: (length, limit, formats) =>
    length > limit
      ? formats.plural(length - limit, { other: '{count} Zeichen zu viel' })
      : formats.plural(limit - length, { other: 'noch {count} Zeichen' }),
  createForm: {
    heading: `${n.Fall} anlegen`,
    submit: `${n.Fall} anlegen`,
    submitting: 'Wird angelegt …',
    created: (number) => (number === null ? `${n.Fall} angelegt` : `${n.Fall} ${String(number)} angelegt`),
    view: 'Ansehen',
    problems: (count, formats) =>
      formats.plural(count, {
        one: 'Eine Angabe muss geändert werden:',
        other: '{count} Angaben müssen geändert werden:',
      }),
    failed: `${n.DerFall} wurde nicht angelegt.`,
    unsure: `Es ist nicht bekannt, ob ${n.derFall} angelegt wurde. Ein neuer Versuch legt ${n.je('keinen zweiten', 'keine zweite', 'kein zweites')} an.`,
    landed: (number) => `${derFall(n, number)} ist schon da, aber ohne Ihre letzten Änderungen.`,
    typed: 'Das haben Sie geschrieben. Sie können es von hier kopieren.',
    tag: (tag) => `Schlagwort „${tag.length > 24 ? `${tag.slice(0, 23)}…` : tag}“`,
    tagList: 'Die Liste der Schlagwörter',
  },
  tags: {
    hint: 'Eingabetaste oder Komma fügt ein Schlagwort hinzu.',
    suggested: 'Vorgeschlagene Schlagwörter',
    suggestions: (count, formats) => formats.plural(count, { one: '{count} Vorschlag', other: '{count} Vorschläge' }),
    add: (tag) => `„${tag}“ hinzufügen`,
    added: (tags, formats) =>
      tags.length > 3 ? `${formats.number(tags.length)} Schlagwörter hinzugefügt` : `${formats.list(tags)} hinzugefügt`,
    removed: (tag) => `${tag} entfernt`,
    known: (tag) => `${tag} ist schon da`,
  },
  create: create(n),
  files: {
    heading: 'Dateien',
    add: 'Dateien hinzufügen',
    uploading: (name) => `${name} wird hochgeladen`,
    uploaded: (name) => `${name} ist hochgeladen`,
    failed: 'Das Hochladen ist gescheitert.',
    tooLarge: (name, limit) => `${name} ist größer als ${limit}.`,
    tooMany: (limit, formats) => `${n.EinFall} fasst höchstens ${formats.number(limit)} Dateien.`,
    nameTooLong: (name, limit, formats) =>
      `Der Name von ${name.slice(0, 24)}… ist länger als ${formats.number(limit)} Zeichen.`,
    cancel: (name) => `Hochladen von ${name} abbrechen`,
    cancelled: (name) => `${name} wird nicht hochgeladen`,
    foreign: (name) =>
      `${name} ist von einer Art, die ${n.Faelle} nicht aufnehmen. Packen Sie die Datei in ein Archiv, etwa ein ZIP, um sie hinzuzufügen.`,
    contradiction: (name) =>
      `Der Inhalt von ${name} ist nicht, was der Name sagt. Packen Sie die Datei in ein Archiv, etwa ein ZIP, um sie so hinzuzufügen.`,
    empty: (name) => `${name} ist leer.`,
    lost: (name) => `${name} wurde nicht mit dem Entwurf aufbewahrt. Fügen Sie sie noch einmal hinzu.`,
  },
  choices: {
    results: (count, formats) => formats.plural(count, { one: '{count} Treffer', other: '{count} Treffer' }),
    none: 'Nichts passt.',
    empty: 'Es gibt nichts zur Auswahl.',
    add: (text) => `„${text}“ hinzufügen`,
    chosen: (what) => `${what} ausgewählt`,
    removed: (what) => `${what} entfernt`,
    clear: (label) => `${label} leeren`,
    full: (limit, formats) =>
      formats.plural(limit, {
        one: 'Es geht nur ein Eintrag. Entfernen Sie ihn, um einen anderen zu wählen.',
        other: 'Mehr als {count} gehen nicht. Entfernen Sie einen Eintrag, um einen anderen zu wählen.',
      }),
    unchosen: (text) => `„${text}“ ist nicht ausgewählt. Wählen Sie aus der Liste.`,
    unknown: (value) => `${value} (unbekannt)`,
  },
  people: {
    assignSelf: 'Mir zuweisen',
    you: 'Sie',
    unknown: (id) => `${id} (unbekannt)`,
    lookingUp: (count, formats) =>
      formats.plural(count, { one: '{count} Adresse wird gesucht …', other: '{count} Adressen werden gesucht …' }),
    added: (names, formats) => `${formats.list(names)} hinzugefügt`,
    notFound: (addresses, formats) => `Niemand gefunden für ${formats.list(addresses)}`,
    more: (count, formats) => `+${formats.number(count)}`,
  },
  fields: {
    heading: 'Weitere Felder',
    notSet: 'Nicht gesetzt',
    on: 'An',
    off: 'Aus',
    clear: (label) => `${label} leeren`,
    clearShort: 'Leeren',
    notANumber: (label) => `${label} braucht eine Zahl.`,
    notADate: (label) => `${label} braucht ein Datum.`,
    notJson: (label) => `${label} braucht ein JSON-Objekt wie {"schlüssel": "wert"}.`,
    stored: (text) => `Gespeichert als „${text}“.`,
    neededToClose: 'zum Schließen nötig',
  },
  connector: {
    label: 'Externe Anbindung',
    none: 'Keine Anbindung',
    noneAtAll: 'Es ist noch keine Anbindung eingerichtet.',
    add: 'Anbindung einrichten',
    deprecated: 'Diese Anbindung ist veraltet.',
    deprecatedHint: `Sie geht noch, aber neue ${n.Faelle} sollten eine andere nutzen.`,
    missing: 'Diese Anbindung gibt es nicht mehr, oder Sie dürfen sie nicht nutzen.',
    missingHint: `Wählen Sie eine andere oder keine. Bis dahin wird ${n.derFall} nicht übertragen.`,
    loading: 'Die Felder der Anbindung werden geladen …',
    failed: 'Die Anbindung ist nicht erreichbar.',
    choicesFailed: 'Die Auswahl konnte nicht geladen werden.',
    noChoices: 'Es gibt nichts zur Auswahl.',
    cleared: (labels, formats) => `${formats.list(labels)} geleert`,
    notAWebAddress: (label) => `${label} braucht eine Webadresse wie https://example.com.`,
    chooseFirst: (labels, formats) => `Wählen Sie zuerst ${formats.list(labels)}.`,
  },
  markdown,
  drafts: {
    restored: 'Entwurf wiederhergestellt',
    discard: 'Verwerfen',
    discarded: 'Entwurf verworfen',
    undo: 'Rückgängig',
    failed:
      'Dieser Browser kann hier keine Entwürfe aufheben. Was Sie schreiben, geht verloren, wenn Sie die Seite vor dem Speichern verlassen.',
    leave: 'Dieses Formular verlassen?',
    leaveKept: 'Was Sie geschrieben haben, kann als Entwurf bleiben und ist dann wieder hier.',
    leaveLost: 'Was Sie geschrieben haben, ist sonst nirgends gespeichert.',
    keep: 'Entwurf behalten',
    stay: 'Weiterschreiben',
  },
  addToCase: addToCase(n),
  app: app(n),
  neighbours: neighbours(n),
  toasts: {
    region: (key) => `Mitteilungen (${key})`,
    dismiss: 'Ausblenden',
  },
  list: list(n),
  observables: {
    types: {
      ipv4: 'IPv4-Adresse',
      ipv6: 'IPv6-Adresse',
      url: 'URL',
      domain: 'Domain',
      email: 'E-Mail-Adresse',
      hostname: 'Rechnername',
      'file-hash': 'Dateiprüfsumme',
      'file-path': 'Dateipfad',
      'agent-id': 'Agent-Kennung',
      user: 'Benutzer',
      process: 'Prozess',
      registry: 'Registry-Schlüssel',
      service: 'Dienst',
    },
  },
  selection: {
    count: (count, formats) => `${formats.number(count)} ausgewählt`,
    allMatching: (count, formats) => `Alle ${formats.number(count)} Treffer ausgewählt`,
    everything: (count, formats) => `Alle ${formats.number(count)} Treffer auswählen`,
    elsewhere: (count, formats) => `${formats.number(count)} auf anderen Seiten`,
    clear: 'Auswahl aufheben',
    cleared: 'Auswahl aufgehoben',
    clearedByView: `Auswahl aufgehoben, weil die Liste jetzt andere ${n.Faelle} zeigt`,
    vanished: (count, formats) =>
      formats.plural(count, {
        one: `{count} ${n.je('ausgewählter', 'ausgewählte', 'ausgewähltes')} ${n.Fall} wurde von jemand anderem gelöscht`,
        other: `{count} ausgewählte ${n.Faelle} wurden von jemand anderem gelöscht`,
      }),
    keys: {
      toggle: `${n.Fall} auswählen oder loslassen`,
      extend: 'Auswahl erweitern',
      page: 'Seite auswählen',
      clear: 'Auswahl aufheben',
      names: { space: 'Leertaste', shift: 'Umschalt', control: 'Strg', escape: 'Esc' },
    },
  },
  actions: actions(n),
  filters: filters(n),
  view: view(n),
  closing: closing(n),
  activity: activity(n),
  evidence: evidence(n),
  caseFiles: caseFiles(n),
  caseObservables: caseObservables(n),
  settings: settings(n),
  fieldLibrary: fieldLibrary(n),
  connectorSetup: connectorSetup(n),
  templates: templates(n),
  metrics,
  references: references(n),
  similar: similar(n),
});

/** German. Importing this module is enough: elements whose language is German speak it. */
export const de: Locale = { code: 'de', terms: german(germanNouns()) };

registerLocale({ ...de, withNoun: (noun: GermanNoun) => german(germanNouns(noun)) });
