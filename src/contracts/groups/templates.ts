import type { Owner, Version } from '../../domain/ids.js';
import type { Template } from '../../domain/template.js';
import type { ReadOptions, WriteOptions } from '../options.js';

/** `find` and `get` are the group `templates`, `save` and `remove` the group `templates.edit`. */
export interface TemplateVerbs {
  /** All templates of an owner, by name. At most 200. Rejects with `forbidden` without `read`. */
  find(query: { owner: Owner; enabledOnly?: boolean }, options?: ReadOptions): Promise<readonly Template[]>;
  /**
   * One template as it is now, or as a revision had it; `null` when there is none, or it is not kept any more. Rejects
   * with `forbidden` without `read`.
   */
  get(query: { id: string; revision?: number }, options?: ReadOptions): Promise<Template | null>;
  /**
   * Makes a template (no id) or edits one, which counts its revision up, and answers it. Rejects with `conflict` when it
   * has another version, `validation` for a name that is taken and for what no case could be opened with, `not_found`
   * when the one to edit is gone, and `forbidden` without `manageTemplates`.
   */
  save(
    template: Omit<Template, 'id' | 'version' | 'revision'> & { readonly id?: string; readonly version?: Version },
    options?: WriteOptions,
  ): Promise<Template>;
  /**
   * Takes a template away; cases made from it stay as they are. Rejects with `not_found` when it is gone already and
   * `forbidden` without `manageTemplates`.
   */
  remove(id: string, options?: WriteOptions): Promise<void>;
}
