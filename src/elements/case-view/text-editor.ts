import type { DraftOptions } from '../controllers/draft-controller.js';
import { DraftController } from '../controllers/draft-controller.js';
import { draftKey } from '../drafts/draft.js';
import { MarkdownEditor } from '../markdown/markdown-editor.js';
import type { MarkdownViewOptions } from '../markdown/markdown-view.js';
import { findPeople } from '../people/find-people.js';
import type { KeptFiles, TextFiles } from './text-files.js';
import type { ViewTools } from './view-tools.js';

/** How texts of the case show its files and the people they mention. */
export const textView = ({ files, people, words }: ViewTools): Omit<MarkdownViewOptions, 'text'> => ({
  terms: words().terms,
  headingLevel: 4,
  file: files.urlOf,
  save: files.save,
  person: (id) => people.who(id).name,
  version: files.version,
});

export interface TextEditorOptions {
  /** Id of the text area. */
  readonly id: string;
  readonly value: () => string;
  readonly busy: () => boolean;
  readonly rows: number;
  readonly hint?: () => string | undefined;
  readonly required?: boolean;
  /** Files that go along with the text. */
  readonly attached: TextFiles;
  readonly onChange: (text: string) => void;
}

/** What descriptions and comments of a case are written with. */
export function textEditor(
  tools: ViewTools,
  { busy, onChange, attached, ...options }: TextEditorOptions,
): MarkdownEditor {
  const { host, words, files } = tools;
  return new MarkdownEditor(host.element, {
    ...options,
    onChange,
    readonly: busy,
    words,
    announce: host.say,
    adapter: () => host.scene().adapter,
    mentions: (text) => {
      const { found, session } = host.scene();
      if (!found || !session?.capabilities.groups.includes('users')) return undefined;
      return findPeople(found.owner, text, session.user);
    },
    files: () => (files.canAdd ? attached.add : undefined),
    view: () => ({
      ...textView(tools),
      file: (id) => attached.urlOf(id) ?? files.urlOf(id),
      save: (id, label) => attached.save(id) ?? files.save(id, label),
      version: `${String(files.version)} ${String(attached.version)}`,
    }),
  });
}

/** What is written in a case and not saved yet, kept across reloads under a name of its own. */
export interface TextDraft extends KeptFiles {
  readonly text: string;
}

/** Keeps the draft of one editor; `name` is nothing while there is none. */
export function textDraft<Content extends TextDraft>(
  { host }: ViewTools,
  {
    name,
    ...options
  }: Pick<DraftOptions<Content>, 'content' | 'restore' | 'onMoved' | 'onDurable'> & {
    readonly name: () => string | undefined;
  },
): DraftController<Content> {
  return new DraftController<Content>(host.element, {
    ...options,
    form: () => {
      const { found, session } = host.scene();
      const form = name();
      if (!found || !session || form === undefined) return undefined;
      return draftKey(`${form} ${found.id}`, { user: session.user.id, owner: found.owner });
    },
    kept: () => host.scene().keepsDrafts,
    adapter: () => host.scene().adapter,
    fits: () => true,
    // Files are no text. Those the draft had stored are still there.
    plain: ({ contents: _contents, ...plain }) => plain as Content,
    complete: (plain, { contents }) => ({
      ...plain,
      ...(contents && { contents: new Map([...contents, ...(plain.contents ?? [])]) }),
    }),
  });
}
