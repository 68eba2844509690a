import { defineAttachmentType, type AttachmentTypes } from 'case-elements';
import type { NewReference } from 'case-elements/domain';

interface Dashboard {
  readonly title: string;
  readonly panels: readonly string[];
}

const isDashboard = (data: unknown): data is Dashboard =>
  typeof data === 'object' && data !== null && 'title' in data && 'panels' in data && Array.isArray(data.panels);

/** A host that attaches dashboards, regions of a map, and something it fails to show. */
export const attachmentTypes: AttachmentTypes = {
  'acme.dashboard': defineAttachmentType({
    schema: isDashboard,
    label: (count, { plural }) => plural(count, { one: '{count} dashboard', other: '{count} dashboards' }),
    summary: ({ data }) => data.title,
    view: ({ data }) => {
      const list = document.createElement('ul');
      list.append(...data.panels.map((name) => Object.assign(document.createElement('li'), { textContent: name })));
      return list;
    },
    actions: () => [
      { id: 'open', label: 'Open the dashboard', onChoose: () => undefined },
      { id: 'refresh', label: 'Take a new snapshot', disabled: 'It is being loaded', onChoose: () => undefined },
    ],
  }),
  'acme.region': {
    label: (count, { plural }) => plural(count, { one: '{count} map region', other: '{count} map regions' }),
    inActivity: true,
    view: ({ externalId }) => Object.assign(document.createElement('p'), { textContent: `The region ${externalId}.` }),
  },
  'acme.broken': {
    label: (count) => `${String(count)} that cannot be shown`,
    view: () => {
      throw new Error('The host fails to show it.');
    },
  },
};

export const dashboardOf = (title: string, externalId: string): NewReference => ({
  type: 'acme.dashboard',
  externalId,
  data: { title, panels: ['Sign-ins by country', 'Failed sign-ins', 'New devices'] },
});

/** Of every kind: known, unknown to the page, and stored by an older one. */
export const someReferences: readonly NewReference[] = [
  dashboardOf('Sign-ins of the finance team', 'board-7'),
  dashboardOf('Mail gateway', 'board-12'),
  { type: 'acme.dashboard', externalId: 'board-3', data: { heading: 'As it was stored two years ago' } },
  { type: 'acme.region', externalId: 'Quay 4', data: null },
  { type: 'acme.broken', externalId: 'broken-1', data: null },
  { type: 'retired.timeline', externalId: 'timeline-2f1c', data: { from: '2024' } },
];
