/**
 * How much of everything a case may hold. Source: the limits of Kibana Cases, so that a case can move between
 * the two; where we have no counterpart the line says so. Lengths are UTF-16 code units, as `String.length` counts.
 */
export const limits = {
  title: 160,
  description: 30_000,
  category: 50,
  tags: 200,
  tag: 256,
  assignees: 10,
  comment: 30_000,

  /** Field definitions per owner. At most ten of them travel as `customFields` on a Kibana's wire. */
  fieldDefinitions: 200,
  fieldKey: 36,
  fieldLabel: 50,
  fieldText: 160,
  /** Ours. */
  fieldDescription: 1_000,
  /** Ours: a regular expression one still can read. */
  fieldPattern: 1_000,
  /** Ours: how deep conditions of fields nest, and how many parts one has. */
  conditionDepth: 5,
  conditionParts: 20,
  /** Ours: a text area holds what a description holds. */
  fieldTextArea: 30_000,
  radioOptions: 20,
  dropdownOptions: 200,
  checkboxOptions: 30,

  /** Set up by people, per owner. Ours. */
  connectors: 100,
  connectorName: 100,
  /** A setting or a secret of a connector, as text. Ours: a long template or a private key. */
  connectorText: 30_000,

  templates: 200,
  templateName: 50,
  templateDescription: 1_000,
  templateTags: 10,
  templateTag: 50,

  alertsPerCase: 1_000,
  /** Events share the alerts' limit. Ours. */
  eventsPerCase: 1_000,
  filesPerCase: 100,
  fileBytes: 100 * 1024 * 1024,
  imageBytes: 10 * 1024 * 1024,
  fileName: 160,
  referencesPerCase: 100,
  /** Ids, indices and types of the host's that attachments name. Ours: an Elasticsearch id holds as much. */
  attachmentId: 512,
  /** A document of an alert or event, or the data of a reference, as JSON. Ours: a Kibana keeps snapshots as large. */
  attachmentData: 200_000,
  observablesPerCase: 50,
  /** What an observable was taken from, as the history calls it. Ours. */
  sourceName: 160,
  /** Ours: a URL that browsers still open. */
  observableValue: 2_048,
  /** Ours. */
  observableDescription: 1_000,
  observableTypes: 10,
  observableTypeKey: 36,
  observableTypeLabel: 50,
  /** Whatever would be told beyond it is refused with `too_many`, before anything is written. */
  actionsPerCase: 10_000,
  attachmentsPerCall: 100,

  /** Patches in one `cases.update`, ids in one `cases.remove`. */
  casesPerCall: 100,
  pageSize: 100,
  filterValues: 100,
  suggestions: 100,
} as const;
