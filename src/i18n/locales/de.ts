import type { FieldProblem } from '../../domain/error.js';
import type { Formats } from '../formats.js';
import { activity } from '../german/activity.js';
import { evidence } from '../german/evidence.js';
import { caseFiles } from '../german/case-files.js';
import { caseObservables } from '../german/case-observables.js';
import { similar } from '../german/similar.js';
import { view } from '../german/view.js';
import { registerLocale } from '../registry.js';
import type { Locale } from '../terms.js';

const derFall = (number: number | null): string => (number === null ? 'Der Fall' : `Fall ${String(number)}`);

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
      deniedRead: 'Diese Fälle sind für Sie nicht sichtbar.',
      deniedCreate: 'Sie dürfen hier keine Fälle anlegen.',
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
      'slow-open':
        'Dieser Browser gibt die gespeicherten Daten nicht heraus. Starten Sie ihn neu, wenn es dabei bleibt.',
      'connection-lost': 'Dieser Browser hat den Zugang zu den gespeicherten Daten verloren.',
      closed: 'Die Verbindung zu den Daten wurde geschlossen. Laden Sie die Seite neu.',
      'no-room':
        'Dieser Browser hat für diese Website keinen Platz mehr, deshalb wurde nichts gespeichert. Geben Sie Speicherplatz frei, oder löschen Sie in seinen Einstellungen Daten anderer Websites.',
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
      created: (number) => (number === null ? 'Fall angelegt' : `Fall ${String(number)} angelegt`),
      view: 'Ansehen',
      problems: (count, formats) =>
        formats.plural(count, {
          one: 'Eine Angabe muss geändert werden:',
          other: '{count} Angaben müssen geändert werden:',
        }),
      failed: 'Der Fall wurde nicht angelegt.',
      unsure: 'Es ist nicht bekannt, ob der Fall angelegt wurde. Ein neuer Versuch legt keinen zweiten an.',
      landed: (number) => `${derFall(number)} ist schon da, aber ohne Ihre letzten Änderungen.`,
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
    create: {
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
        connector: 'externer Konnektor',
      },
      templateChosen: (name) => `„${name}“ ist angewendet.`,
      templateFilled: (name, parts) => `„${name}“ hat ausgefüllt: ${parts}.`,
      templateKept: (parts) => `Wie von Ihnen geschrieben geblieben: ${parts}.`,
      templateUndone: 'Die Vorlage ist wieder wie zuvor. Was Sie geschrieben haben, ist noch da.',
      templateCleared: 'Die Vorlage ist zurückgenommen. Was Sie geschrieben haben, ist noch da.',
      templateGone:
        'Die Vorlage dieses Entwurfs gibt es nicht mehr. Wählen Sie eine andere oder machen Sie ohne weiter.',
      solution: 'Bereich',
      setAside: (parts, solution) =>
        `Zurückgelegt, weil es das nur in ${solution} gibt: ${parts}. Es kommt mit ${solution} zurück.`,
      notTaken: (parts, solution) =>
        `Zurückgelegt, weil ein Fall in ${solution} es nicht annimmt: ${parts}. Es kommt zurück, wenn Sie zurückwechseln.`,
      broughtBack: (parts) => `Zurückgeholt: ${parts}.`,
      additionalFields: 'Weitere Felder',
      settings: 'Einstellungen',
      syncAlerts: 'Alarmstatus mit dem Fallstatus abgleichen',
      syncAlertsHint: 'Alarme dieses Falls folgen, wenn sich sein Status ändert.',
      extractObservables: 'Observables automatisch entnehmen',
      extractObservablesHint:
        'Adressen, Prüfsummen, Rechner und Ähnliches werden aus Alarmen übernommen, sobald sie hinzukommen.',
      attached: 'Angelegt mit',
      alerts: (count, formats) => formats.plural(count, { one: '{count} Alarm', other: '{count} Alarme' }),
      events: (count, formats) => formats.plural(count, { one: '{count} Ereignis', other: '{count} Ereignisse' }),
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
      partFailed:
        'Dieser Teil konnte nicht geladen werden. Sie können den Fall ohne ihn anlegen oder es noch einmal versuchen.',
      partLoading: 'Wird geladen …',
      incomplete: (number) => `${derFall(number)} ist angelegt, aber nicht alles konnte hinzugefügt werden.`,
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
      pushing: (connector) => `Er wird an ${connector} übertragen …`,
      pushed: (connector, incident) => `An ${connector} übertragen als ${incident}.`,
      pushFailed: (connector) => `Die Übertragung an ${connector} ist gescheitert. Der Fall ist gesichert.`,
      pushUncertain: (connector) =>
        `Ob die Übertragung an ${connector} angekommen ist, ist nicht bekannt. Sehen Sie dort nach, bevor Sie noch einmal übertragen.`,
      pushAgain: 'Noch einmal übertragen',
      pushOf: {
        pending: (number, connector) => `${derFall(number)} wird an ${connector} übertragen …`,
        failed: (number, connector) => `${derFall(number)} wurde nicht an ${connector} übertragen`,
        uncertain: (number, connector) =>
          `Ob ${connector} ${number === null ? 'den Fall' : `Fall ${String(number)}`} bekommen hat, ist ungewiss`,
        done: (number, connector, incident) =>
          `${derFall(number)} wurde an ${connector} übertragen${incident && ` als ${incident}`}`,
        lookFirst: 'Sehen Sie dort nach, bevor Sie noch einmal übertragen.',
      },
    },
    files: {
      heading: 'Dateien',
      add: 'Dateien hinzufügen',
      uploading: (name) => `${name} wird hochgeladen`,
      uploaded: (name) => `${name} ist hochgeladen`,
      failed: 'Das Hochladen ist gescheitert.',
      tooLarge: (name, limit) => `${name} ist größer als ${limit}.`,
      tooMany: (limit, formats) => `Ein Fall fasst höchstens ${formats.number(limit)} Dateien.`,
      nameTooLong: (name, limit, formats) =>
        `Der Name von ${name.slice(0, 24)}… ist länger als ${formats.number(limit)} Zeichen.`,
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
    },
    connector: {
      label: 'Externe Anbindung',
      none: 'Keine Anbindung',
      noneAtAll: 'Es ist noch keine Anbindung eingerichtet.',
      add: 'Anbindung einrichten',
      deprecated: 'Diese Anbindung ist veraltet.',
      deprecatedHint: 'Sie geht noch, aber neue Fälle sollten eine andere nutzen.',
      missing: 'Diese Anbindung gibt es nicht mehr, oder Sie dürfen sie nicht nutzen.',
      missingHint: 'Wählen Sie eine andere oder keine. Bis dahin wird der Fall nicht übertragen.',
      loading: 'Die Felder der Anbindung werden geladen …',
      failed: 'Die Anbindung ist nicht erreichbar.',
      choicesFailed: 'Die Auswahl konnte nicht geladen werden.',
      noChoices: 'Es gibt nichts zur Auswahl.',
      cleared: (labels, formats) => `${formats.list(labels)} geleert`,
      chooseFirst: (labels, formats) => `Wählen Sie zuerst ${formats.list(labels)}.`,
    },
    markdown: {
      formatting: 'Formatierung',
      modes: 'Schreiben oder Vorschau',
      write: 'Schreiben',
      preview: 'Vorschau',
      commands: {
        heading: 'Überschrift',
        bold: 'Fett',
        italic: 'Kursiv',
        quote: 'Zitat',
        code: 'Code',
        link: 'Link',
        unordered: 'Aufzählung',
        ordered: 'Nummerierte Liste',
        task: 'Aufgabenliste',
        table: 'Tabelle',
      },
      attach: 'Dateien anhängen',
      keys: { control: 'Strg', shift: 'Umschalt' },
      nothing: 'Es gibt noch nichts zu zeigen.',
      drop: 'Dateien hier ablegen, um sie anzuhängen',
      column: (column) => `Spalte ${String(column)}`,
      people: 'Personen',
      peopleFound: (count, formats) =>
        formats.plural(count, { one: '{count} Person gefunden', other: '{count} Personen gefunden' }),
      taskBox: 'Erledigt',
      wideTable: 'Tabelle, kann verschoben werden',
      wideCode: 'Code, kann verschoben werden',
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
    addToCase: {
      menu: 'Zu Fall hinzufügen',
      existing: 'Zu bestehendem Fall hinzufügen',
      create: 'Neuen Fall anlegen',
      choose: 'Fall auswählen',
      foundMore: (shown, formats) =>
        formats.plural(shown, { one: 'Der erste Fall von mehreren', other: 'Die ersten {count} Fälle von mehr' }),
      nothingSelected: 'Es ist nichts ausgewählt.',
      oneSolution: 'Ein Fall enthält Alarme eines Bereichs.',
      onlyOf: (count, solution, formats) => `Nur ${formats.number(count)} von ${solution}:`,
      foreign: 'Alarme einer anderen Lösung können hier nicht hinzugefügt werden.',
      foreignLeftOut: (count, formats) =>
        formats.plural(count, {
          one: '{count} Alarm gehört zu einer anderen Lösung und bleibt weg.',
          other: '{count} Alarme gehören zu einer anderen Lösung und bleiben weg.',
        }),
      denied: 'Sie dürfen diesen Fällen nichts hinzufügen.',
      held: 'Schon hinzugefügt',
      heldInPart: (held, total, formats) =>
        `${formats.number(held)} von ${formats.plural(total, { one: '{count} Alarm', other: '{count} Alarmen' })} schon hinzugefügt`,
      closed: 'Geschlossene Fälle nehmen keine Alarme und Ereignisse auf',
      gone: 'Den Fall gibt es nicht mehr. Wählen Sie einen anderen.',
      room: (what) => `Platz für ${what}`,
      noRoom: 'Kein Platz für mehr davon',
      tooMany: (most, over, formats) =>
        `Ein Fall fasst höchstens ${most}. ${over === undefined ? '' : formats.plural(over, { one: 'Das ist {count} zu viel.', other: 'Das sind {count} zu viel.' })}`.trim(),
      item: 'Was hinzukommt',
      updated: (when) => `Aktualisiert ${when}`,
      adding: (name) => `Wird hinzugefügt: ${name} …`,
      more: 'Mehr anzeigen',
      named: (number, title) => (number === null ? `„${title}“` : `Fall ${String(number)}`),
      added: (what, name) => `Zu ${name} hinzugefügt: ${what}`,
      alsoThere: (what) => `Schon dort: ${what}`,
      nothingNew: (name) => `Nichts Neues: alles ist schon in ${name}`,
      createdWith: (what) => `Enthält ${what}`,
      failed: (name) => `Nichts wurde zu ${name} hinzugefügt.`,
      addedInPart: (what, name, left) => `Zu ${name} hinzugefügt: ${what}. Nicht hinzugefügt: ${left}.`,
    },
    toasts: {
      region: (key) => `Mitteilungen (${key})`,
      dismiss: 'Ausblenden',
    },
    list: {
      empty: 'Es gibt noch keine Fälle.',
      emptyAction: 'Fall anlegen',
      filteredEmpty: 'Kein Fall passt.',
      search: 'Fälle durchsuchen',
      clearSearch: 'Suche leeren',
      searchHelp: 'So wird gesucht',
      filters: 'Filter',
      addFilter: 'Filter',
      clearFilters: 'Filter zurücksetzen',
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
      total: (count, formats, atLeast) =>
        formats.plural(
          count,
          atLeast
            ? { one: 'Mindestens {count} Fall', other: 'Mindestens {count} Fälle' }
            : { one: '{count} Fall', other: '{count} Fälle' },
        ),
      statusCount: (status, count, formats, atLeast) => `${status} ${formats.number(count)}${atLeast ? '+' : ''}`,
      found: (count, formats, atLeast) =>
        count === 0
          ? 'Kein Fall passt.'
          : `${atLeast ? 'Mindestens ' : ''}${formats.plural(count, { one: '{count} Fall gefunden', other: '{count} Fälle gefunden' })}`,
      byStatus: 'Nach Status',
      timeToClose: 'Zeit bis zum Schließen',
      timeToCloseExact: (duration) => `Im Mittel ${duration} vom Anlegen bis zum Schließen`,
      noTimeToClose: 'Kein Fall ist geschlossen',
      pages: 'Seiten',
      previousPage: 'Zurück',
      nextPage: 'Weiter',
      page: (page, pages, formats, atLeast) =>
        `Seite ${formats.number(page)} von ${atLeast ? 'mindestens ' : ''}${formats.number(pages)}`,
      range: (from, to, total, formats, atLeast) =>
        `${formats.number(from)} bis ${formats.number(to)} von ${atLeast ? 'mindestens ' : ''}${formats.plural(total, { one: '{count} Fall', other: '{count} Fällen' })}`,
      pageSize: 'Fälle pro Seite',
      perPage: (size, formats) => `${formats.number(size)} pro Seite`,
      arrived: (count, formats) => formats.plural(count, { one: '{count} neuer Fall', other: '{count} neue Fälle' }),
      changed: 'Die Liste hat sich geändert',
      showArrived: 'Anzeigen',
      moreTags: (tags, formats) =>
        `${formats.plural(tags.length, { one: 'noch {count} Schlagwort', other: 'noch {count} Schlagwörter' })}: ${formats.list(tags)}`,
      refresh: 'Neu laden',
      actions: 'Aktionen',
      actionsOf: (name) => `Aktionen für ${name}`,
      actionsUnloaded: 'Die Aktionen konnten nicht geladen werden.',
      select: (name) => `${name} auswählen`,
      selectPage: 'Alle auf dieser Seite auswählen',
      columns: {
        alerts: 'Alarme',
        events: 'Ereignisse',
        comments: 'Kommentare',
        external: 'Externer Vorgang',
        reporter: 'Angelegt von',
        created: 'Angelegt',
        closed: 'Geschlossen',
      },
      yes: 'Ja',
      no: 'Nein',
      push: {
        none: 'Nicht übertragen',
        pending: 'Wird übertragen…',
        failed: 'Übertragung gescheitert',
        uncertain: 'Übertragung ungewiss',
        outdated: 'Veraltet',
      },
      foundIn: (places, formats) => `Gefunden in: ${formats.list(places)}`,
      places: {
        number: 'Nummer',
        id: 'ID',
        description: 'Beschreibung',
        category: 'Kategorie',
        tags: 'Schlagwörter',
        observables: 'Observables',
        comments: 'Kommentare',
      },
      layout: 'Darstellung',
      layouts: { table: 'Tabelle', cards: 'Karten' },
      chooser: {
        label: 'Spalten',
        search: 'Spalten durchsuchen',
        none: 'Keine Spalte passt.',
        failed: 'Die zusätzlichen Felder konnten nicht geladen werden.',
        all: 'Alle zeigen',
        clear: 'Alle ausblenden',
        usual: 'Übliche',
        noRoom: 'Kein Platz',
        noRoomHint: 'Kommt von selbst, wo die Liste breiter ist. Angehakt lässt sie sich herscrollen.',
        up: (column) => `${column} nach oben`,
        down: (column) => `${column} nach unten`,
        moved: (column, place, of, formats) => `${column}, ${formats.number(place)} von ${formats.number(of)}`,
        hint: 'Alt mit ↑ oder ↓ verschiebt eine Spalte.',
      },
      keys: {
        label: 'Tastenkürzel',
        search: 'Suchen',
        create: 'Fall anlegen',
        next: 'Nächster Fall',
        previous: 'Voriger Fall',
        open: 'Fall öffnen',
        help: 'Diese Hilfe',
        cells: 'Von Zelle zu Zelle, und zu den Überschriften',
        ends: 'Anfang und Ende der Zeile; mit Strg erster und letzter Fall',
        name: 'Zum Fall, dessen Name so beginnt',
        nameHint: 'A bis Z',
        or: 'oder',
      },
      asOf: (time) => `Stand: ${time}.`,
      offline: (time) => `Keine Verbindung. Die Fälle sind zu sehen, wie sie waren: ${time}.`,
    },
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
      clearedByView: 'Auswahl aufgehoben, weil die Liste jetzt andere Fälle zeigt',
      vanished: (count, formats) =>
        formats.plural(count, {
          one: '{count} ausgewählter Fall wurde von jemand anderem gelöscht',
          other: '{count} ausgewählte Fälle wurden von jemand anderem gelöscht',
        }),
      keys: {
        toggle: 'Fall auswählen oder loslassen',
        extend: 'Auswahl erweitern',
        page: 'Seite auswählen',
        clear: 'Auswahl aufheben',
        names: { space: 'Leertaste', shift: 'Umschalt', control: 'Strg', escape: 'Esc' },
      },
    },
    actions: {
      bar: 'Aktionen für ausgewählte Fälle',
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
        update: 'Sie dürfen Fälle nicht ändern.',
        reopen: 'Sie dürfen Fälle nicht wieder öffnen.',
        assign: 'Sie dürfen Fälle nicht zuweisen.',
        delete: 'Sie dürfen Fälle nicht löschen.',
      },
      waiting: 'Etwas anderes ist noch nicht fertig.',
      subject: (number, name) => (number === null ? `„${name}“` : `Fall ${String(number)}`),
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
      finding: (found, formats) => `Fälle werden gesucht: ${formats.number(found)} gefunden`,
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
          one: `{count} Fall hätte mehr als ${formats.number(limit)} und bleibt, wie er ist.`,
          other: `{count} Fälle hätten mehr als ${formats.number(limit)} und bleiben, wie sie sind.`,
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
              one: '{count} Alarm wird nur vom Fall gelöst.',
              other: '{count} Alarme werden nur vom Fall gelöst.',
            }),
        ]
          .filter(Boolean)
          .join(' '),
      deleteNumbers: 'Das lässt sich einige Sekunden lang rückgängig machen, danach nicht mehr.',
      deleting: 'Die Fälle dieser Seite werden gelöscht.',
    },
    filters: {
      find: 'Filter suchen',
      named: (label) => `${label}:`,
      remove: (label) => `Filter ${label} entfernen`,
      reset: 'Übliche Filter',
      groups: { case: 'Fall', people: 'Personen', dates: 'Zeiten', fields: 'Weitere Felder' },
      names: {
        ids: 'Ausgewählte Fälle',
        reporters: 'Angelegt von',
        createdAt: 'Angelegt',
        updatedAt: 'Aktualisiert',
        closedAt: 'Geschlossen',
        connectors: 'Anbindung',
        pushes: 'Übertragung',
      },
      none: {
        category: 'Keine Kategorie',
        assignees: 'Niemand',
        connectors: 'Keine Anbindung',
        pushes: 'Nie übertragen',
        field: 'Nicht gesetzt',
      },
      pushes: { pending: 'Ausstehend', done: 'Übertragen', failed: 'Fehlgeschlagen', uncertain: 'Ungewiss' },
      yes: 'Ja',
      no: 'Nein',
      findIn: (label) => `${label} durchsuchen`,
      spans: {
        today: 'Heute',
        yesterday: 'Gestern',
        'last-24-hours': 'Letzte 24 Stunden',
        'this-month': 'Dieser Monat',
        'last-month': 'Voriger Monat',
        'this-year': 'Dieses Jahr',
      },
      lastDays: (days, formats) => formats.plural(days, { one: 'Letzter Tag', other: 'Letzte {count} Tage' }),
      quick: 'Schnellauswahl',
      from: 'Von',
      to: 'Bis',
      since: (from) => `seit ${from}`,
      until: (to) => `bis ${to}`,
      between: (from, to) => `${from} – ${to}`,
      atLeast: (from) => `mindestens ${from}`,
      atMost: (to) => `höchstens ${to}`,
      contains: 'Enthält',
      containing: (text) => `enthält „${text}“`,
      ids: (count, formats) => formats.number(count),
      search: {
        unknownName: (name, fields) => `Kein Feld heißt „${name}“. Felder: ${fields}`,
        unknownValue: (label, value, values) => `${label} ist nie „${value}“. Es gibt: ${values}`,
        unknownField: (name) => `Kein Feld heißt „${name}“. Ohne seinen Filter gibt es vielleicht Fälle.`,
      },
      help: {
        examples: [
          ['phish mail', 'beide Wörter, jedes als Anfang eines Wortes'],
          ['"laptop verloren"', 'diese Wörter, wie sie dastehen'],
          ['-test', 'nicht dieses Wort'],
          ['tags:vpn', 'dieses Wort, in einem Feld'],
          ['status:offen assignee:me', 'wie es um einen Fall steht, und wer ihn hat'],
          ['"Betroffene Rechner":12', 'dasselbe in einem weiteren Feld, mit seinem Namen'],
          ['#42', 'den Fall mit dieser Nummer'],
        ],
        note: 'Groß- und Kleinschreibung und Akzente spielen keine Rolle.',
      },
    },
    view,
    activity,
    evidence,
    caseFiles,
    caseObservables,
    similar,
  },
};

registerLocale(de);
