import type { TemplateResult } from 'lit';
import type { CaseAdapter } from '../../../contracts/adapter.js';
import type { Words } from '../../../i18n/words.js';
import type { Query } from '../../controllers/query-cache.js';

/** What is shown of something that can be, or was, chosen. */
export interface Choice {
  /** What is stored. */
  readonly value: string;
  readonly label: string;
  /** Quieter, behind the label. */
  readonly note?: string | undefined;
  /** A second line. */
  readonly detail?: string | undefined;
  /** Stands before the words, which say all there is to say. */
  readonly mark?: TemplateResult | undefined;
  /** Why it cannot be chosen now. */
  readonly disabled?: string | undefined;
  /** Nobody knows what it stands for; it is kept. */
  readonly unknown?: boolean | undefined;
}

/** The host as it is now; read whenever it is needed. */
export interface ComboboxOptions<Option> {
  readonly id: string;
  /** What is chosen here; names the list and the chips. */
  readonly label: () => string;
  readonly multiple: () => boolean;
  readonly values: () => readonly string[];
  /** How a chosen value is shown. */
  readonly chosen: (value: string) => Choice;
  /** How an option is shown. */
  readonly choice: (option: Option) => Choice;
  /**
   * What there is for a text; nothing where nothing can be looked up. A list is all there is and is looked through
   * here; of a question the answer counts as it is. Questions of one field should be of one series.
   */
  readonly search: (text: string) => Query<readonly Option[]> | readonly Option[] | undefined;
  /** Whether what was typed may become a value of its own. */
  readonly creatable?: (text: string) => boolean;
  /** How many can be chosen. */
  readonly max?: () => number | undefined;
  readonly placeholder?: () => string;
  readonly required?: () => boolean;
  readonly readonly: () => boolean;
  readonly words: () => Words;
  readonly adapter: () => CaseAdapter | undefined;
  /** What is chosen is another now; `option` is what was chosen from the list. */
  readonly onChange: (values: readonly string[], option?: Option) => void;
  /** A person is done with it for now. */
  readonly onLeave?: () => void;
  /** Answers whether what was pasted was taken care of. */
  readonly onPaste?: (text: string) => boolean;
  readonly announce: (text: string) => void;
}
