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
    },
    list: {
      empty: 'Es gibt noch keine Fälle.',
      emptyAction: 'Fall anlegen',
    },
  },
};

registerLocale(de);
