import type { Terms } from '../terms.js';
import { derFall, type Fall } from './fall.js';

/** `create`, auf Deutsch. */
export const create = (n: Fall): Terms['create'] => ({
  headingFrom: (what) => `${n.Fall} anlegen: ${what}`,
  template: 'Vorlage',
  noTemplate: 'Keine Vorlage',
  parts: {
    title: 'Name',
    severity: 'Schweregrad',
    description: 'Beschreibung',
    category: 'Kategorie',
    assignees: 'Zuständige',
    tags: 'Schlagwörter',
    fields: 'weitere Felder',
    settings: 'Einstellungen',
    connector: 'externe Anbindung',
  },
  templateChosen: (name) => `„${name}“ ist angewendet.`,
  templateFilled: (name, parts) => `„${name}“ hat ausgefüllt: ${parts}.`,
  templateKept: (parts) => `Wie von Ihnen geschrieben geblieben: ${parts}.`,
  templateUndone: 'Die Vorlage ist wieder wie zuvor. Was Sie geschrieben haben, ist noch da.',
  templateCleared: 'Die Vorlage ist zurückgenommen. Was Sie geschrieben haben, ist noch da.',
  templateGone: 'Die Vorlage dieses Entwurfs gibt es nicht mehr. Wählen Sie eine andere oder machen Sie ohne weiter.',
  setAside: (parts, solution) =>
    `Zurückgelegt, weil es das nur in ${solution} gibt: ${parts}. Es kommt mit ${solution} zurück.`,
  notTaken: (parts, solution) =>
    `Zurückgelegt, weil ${n.einFall} in ${solution} es nicht annimmt: ${parts}. Es kommt zurück, wenn Sie zurückwechseln.`,
  broughtBack: (parts) => `Zurückgeholt: ${parts}.`,
  additionalFields: 'Weitere Felder',
  settings: 'Einstellungen',
  syncAlerts: `Status der Alarme mit dem ${n.desFalls} abgleichen`,
  syncAlertsHint: `Alarme ${n.diesesFalls} folgen, wenn sich ${n.je('sein', 'ihr', 'sein')} Status ändert.`,
  extractObservables: 'Observables automatisch entnehmen',
  extractObservablesHint:
    'Adressen, Prüfsummen, Rechner und Ähnliches werden aus Alarmen übernommen, sobald sie hinzukommen.',
  attached: 'Angelegt mit',
  alerts: (count, formats) => formats.plural(count, { one: '{count} Alarm', other: '{count} Alarme' }),
  events: (count, formats) => formats.plural(count, { one: '{count} Ereignis', other: '{count} Ereignisse' }),
  unreadable: (what, id, why) =>
    `${what} (${id}) kann nicht angehängt werden: Diese Seite könnte es nicht zeigen. ${why === undefined ? 'Es fehlt, was die Seite dafür braucht.' : why}`,
  references: (count, formats) => formats.plural(count, { one: '{count} Anhang', other: '{count} Anhänge' }),
  removeAll: (what) => `${what} weglassen`,
  oneByOne: 'Einzeln auswählen',
  takenBackIn: (what) => `${what} wieder aufgenommen`,
  observables: (count, formats) =>
    formats.plural(count, {
      one: '{count} Observable wird daraus übernommen:',
      other: '{count} Observables werden daraus übernommen:',
    }),
  noObservables: 'Darin sind keine Observables.',
  leftOutObservables: (count, formats) =>
    formats.plural(count, { one: '{count} Observable weggelassen', other: '{count} Observables weggelassen' }),
  partFailed: `Dieser Teil konnte nicht geladen werden. Sie können ${n.denFall} ohne ihn anlegen oder es noch einmal versuchen.`,
  partLoading: 'Wird geladen …',
  incomplete: (number) => `${derFall(n, number)} ist angelegt, aber nicht alles konnte hinzugefügt werden.`,
  unattached: (kind, count, formats) =>
    formats.plural(
      count,
      {
        alerts: { one: '{count} Alarm fehlt', other: '{count} Alarme fehlen' },
        events: { one: '{count} Ereignis fehlt', other: '{count} Ereignisse fehlen' },
        references: { one: '{count} Anhang fehlt', other: '{count} Anhänge fehlen' },
        files: { one: '{count} Datei fehlt', other: '{count} Dateien fehlen' },
        observables: { one: '{count} Observable fehlt', other: '{count} Observables fehlen' },
      }[kind],
    ),
  waitingForFiles: 'Warten auf die Dateien …',
  finishWithout: 'Weglassen',
  pushing: (connector) => `${n.je('Er', 'Sie', 'Es')} wird an ${connector} übertragen …`,
  pushed: (connector, incident) => `An ${connector} übertragen als ${incident}.`,
  pushFailed: (connector) => `Die Übertragung an ${connector} ist gescheitert. ${n.DerFall} ist gesichert.`,
  pushUncertain: (connector) =>
    `Ob die Übertragung an ${connector} angekommen ist, ist nicht bekannt. Sehen Sie dort nach, bevor Sie noch einmal übertragen.`,
  pushAgain: 'Noch einmal übertragen',
  pushOf: {
    pending: (number, connector) => `${derFall(n, number)} wird an ${connector} übertragen …`,
    failed: (number, connector) => `${derFall(n, number)} wurde nicht an ${connector} übertragen`,
    uncertain: (number, connector) =>
      `Ob ${connector} ${number === null ? n.denFall : `${n.Fall} ${String(number)}`} bekommen hat, ist ungewiss`,
    done: (number, connector, incident) =>
      `${derFall(n, number)} wurde an ${connector} übertragen${incident && ` als ${incident}`}`,
    lookFirst: 'Sehen Sie dort nach, bevor Sie noch einmal übertragen.',
  },
});
