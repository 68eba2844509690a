import type { FieldProblem } from '../../domain/error.js';
import type { Formats } from '../formats.js';
import { registerLocale } from '../registry.js';
import type { Locale } from '../terms.js';

const characters = { one: '{count} Zeichen', other: '{count} Zeichen' };

function problem({ rule, limit = 0, actual, message }: FieldProblem, label: string, formats: Formats): string {
  const found = actual === undefined ? '' : ` (${formats.number(actual)})`;
  switch (rule) {
    case 'required':
      return `${label} fehlt.`;
    case 'required_on_close':
      return `${label} wird gebraucht, bevor der Fall geschlossen werden kann.`;
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
    case 'unknown_key':
      return `${label} ist hier nicht bekannt.`;
    case 'unknown_record':
      return `${label} verweist auf etwas, das es nicht mehr gibt.`;
  }
}

/** German. Importing this module is enough: elements whose language is German speak it. */
export const de: Locale = {
  code: 'de',
  terms: {
    common: {
      cases: 'Fälle',
      status: 'Status',
      statuses: { open: 'Offen', 'in-progress': 'In Arbeit', closed: 'Geschlossen' },
      severity: 'Schweregrad',
      severities: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', critical: 'Kritisch' },
      name: 'Name',
      description: 'Beschreibung',
      tags: 'Schlagwörter',
      number: 'Nummer',
      updated: 'Aktualisiert',
      optional: 'optional',
      cancel: 'Abbrechen',
      retry: 'Noch einmal versuchen',
      loading: 'Wird geladen …',
      remove: (what) => `${what} entfernen`,
    },
    states: {
      noAdapter: 'Es ist kein Backend verbunden. Dieses Element oder ein <case-provider> darum braucht einen Adapter.',
      noOwner: 'Es ist kein Eigentümer gesetzt. Dieses Element oder ein <case-provider> darum braucht einen.',
      deniedRead: 'Diese Fälle sind für Sie nicht sichtbar.',
      deniedCreate: 'Sie dürfen hier keine Fälle anlegen.',
      whoCanGrant: 'Das Recht kann die Verwaltung dieses Bereichs geben.',
      stale: 'Das ist vielleicht nicht mehr aktuell.',
      offline: 'Keine Verbindung. Was Sie schreiben, bleibt hier erhalten.',
    },
    errors: {
      aborted: 'Abgebrochen, bevor es fertig war.',
      offline: 'Es besteht keine Verbindung. Prüfen Sie das Netz und versuchen Sie es noch einmal.',
      timeout: 'Der Server hat zu lange nicht geantwortet. Versuchen Sie es noch einmal.',
      unauthenticated: 'Die Sitzung ist zu Ende. Melden Sie sich neu an; was Sie geschrieben haben, bleibt erhalten.',
      forbidden: 'Dazu fehlt Ihnen das Recht.',
      not_found: 'Das gibt es nicht mehr.',
      validation: 'Einige Eingaben müssen geändert werden.',
      conflict: 'In der Zwischenzeit hat jemand anderes das geändert.',
      rate_limited: 'Zu viel auf einmal. Warten Sie kurz und versuchen Sie es noch einmal.',
      too_large: 'Der Platz reicht nicht, um das zu speichern.',
      unsupported: 'Das kann dieses Backend nicht.',
      unavailable: 'Die Daten sind gerade nicht erreichbar. Versuchen Sie es noch einmal.',
      unknown: 'Etwas Unvorhergesehenes ist schiefgegangen. Versuchen Sie es noch einmal.',
    },
    problem,
    lengthLeft: (length, limit, formats) =>
      length > limit
        ? formats.plural(length - limit, { other: '{count} Zeichen zu viel' })
        : formats.plural(limit - length, { other: 'noch {count} Zeichen' }),
    createForm: {
      heading: 'Fall anlegen',
      submit: 'Fall anlegen',
      submitting: 'Wird angelegt …',
      created: (number, formats) => (number === null ? 'Fall angelegt' : `Fall ${formats.number(number)} angelegt`),
      view: 'Ansehen',
      problems: (count, formats) =>
        formats.plural(count, {
          one: 'Eine Angabe muss geändert werden:',
          other: '{count} Angaben müssen geändert werden:',
        }),
      failed: 'Der Fall wurde nicht angelegt.',
      landed: (number, formats) =>
        `${number === null ? 'Der Fall' : `Fall ${formats.number(number)}`} ist schon da, aber ohne Ihre letzten Änderungen.`,
      typed: 'Das haben Sie geschrieben. Sie können es von hier kopieren.',
      tagHint: 'Eingabetaste oder Komma fügt ein Schlagwort hinzu.',
      tag: (tag) => `Schlagwort „${tag.length > 24 ? `${tag.slice(0, 23)}…` : tag}“`,
      tagList: 'Die Liste der Schlagwörter',
      suggested: 'Vorgeschlagene Schlagwörter',
      suggestions: (count, formats) => formats.plural(count, { one: '{count} Vorschlag', other: '{count} Vorschläge' }),
      addTag: (tag) => `„${tag}“ hinzufügen`,
      tagsAdded: (tags, formats) =>
        tags.length > 3
          ? `${formats.number(tags.length)} Schlagwörter hinzugefügt`
          : `${formats.list(tags)} hinzugefügt`,
      tagRemoved: (tag) => `${tag} entfernt`,
      tagKnown: (tag) => `${tag} ist schon da`,
    },
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
    list: {
      empty: 'Es gibt noch keine Fälle.',
      emptyAction: 'Fall anlegen',
      filteredEmpty: 'Kein Fall passt.',
      search: 'Fälle durchsuchen',
      clearSearch: 'Suche leeren',
      sort: 'Sortieren nach',
      sorts: {
        number: { ascending: 'Kleinste Nummer', descending: 'Größte Nummer' },
        title: { ascending: 'Name A bis Z', descending: 'Name Z bis A' },
        status: { ascending: 'Offene zuerst', descending: 'Geschlossene zuerst' },
        severity: { ascending: 'Leichteste zuerst', descending: 'Schwerste zuerst' },
        category: { ascending: 'Kategorie A bis Z', descending: 'Kategorie Z bis A' },
        reporter: { ascending: 'Angelegt von A bis Z', descending: 'Angelegt von Z bis A' },
        createdAt: { ascending: 'Älteste', descending: 'Neueste' },
        updatedAt: { ascending: 'Am längsten unverändert', descending: 'Zuletzt aktualisiert' },
        closedAt: { ascending: 'Zuerst geschlossen', descending: 'Zuletzt geschlossen' },
        comments: { ascending: 'Wenigste Kommentare', descending: 'Meiste Kommentare' },
        alerts: { ascending: 'Wenigste Alarme', descending: 'Meiste Alarme' },
        events: { ascending: 'Wenigste Ereignisse', descending: 'Meiste Ereignisse' },
      },
      fieldSorts: (field) => ({ ascending: `${field}, aufsteigend`, descending: `${field}, absteigend` }),
      total: (count, formats) => formats.plural(count, { one: '{count} Fall', other: '{count} Fälle' }),
      statusCount: (status, count, formats) => `${status} ${formats.number(count)}`,
      found: (count, formats) =>
        count === 0
          ? 'Kein Fall passt.'
          : formats.plural(count, { one: '{count} Fall gefunden', other: '{count} Fälle gefunden' }),
      pages: 'Seiten',
      previousPage: 'Zurück',
      nextPage: 'Weiter',
      page: (page, pages, formats) => `Seite ${formats.number(page)} von ${formats.number(pages)}`,
      range: (from, to, total, formats) =>
        `${formats.number(from)} bis ${formats.number(to)} von ${formats.plural(total, { one: '{count} Fall', other: '{count} Fällen' })}`,
      arrived: (count, formats) => formats.plural(count, { one: '{count} neuer Fall', other: '{count} neue Fälle' }),
      changed: 'Die Liste hat sich geändert',
      showArrived: 'Anzeigen',
      moreTags: (tags, formats) =>
        `${formats.plural(tags.length, { one: 'noch {count} Schlagwort', other: 'noch {count} Schlagwörter' })}: ${formats.list(tags)}`,
      refresh: 'Neu laden',
      asOf: (time) => `Stand: ${time}.`,
      offline: (time) => `Keine Verbindung. Die Fälle sind zu sehen, wie sie waren: ${time}.`,
    },
  },
};

registerLocale(de);
