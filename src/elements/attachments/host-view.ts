import type { AttachedObject, AttachmentType } from '../provider/attachment-type.js';
import { fromHost } from './host-fault.js';

type View = NonNullable<AttachmentType['view']>;

/**
 * What the host shows for an object, in a box of ours, so that a fragment stays together. Nothing where the host fails:
 * what stands around it goes on.
 */
export function hostView(view: View, object: AttachedObject): HTMLElement | undefined {
  return fromHost(object.type, 'view', () => {
    const box = document.createElement('div');
    box.className = 'host-view';
    box.append(typeof view === 'string' ? hostElement(view, object) : madeBy(view, object));
    return box;
  });
}

function hostElement(tag: string, object: AttachedObject): Element {
  if (!tag.includes('-')) throw new TypeError(`“${tag}” is not the name of a custom element.`);
  return Object.assign(document.createElement(tag), { attached: object });
}

function madeBy(view: Exclude<View, string>, object: AttachedObject): Node {
  const made: unknown = view(object);
  if (made instanceof Node) return made;
  throw new TypeError('The view of an attachment type has to answer a node at once.');
}

/** Views of the host's by what they show: made once, so that they keep their state while what is around them renders. */
export class HostViews {
  readonly #kept = new Map<
    string,
    { readonly version: string; readonly view: View; readonly box: HTMLElement | undefined }
  >();

  /** `version` tells whether the object is still the same. Nothing where the host fails. */
  get(key: string, version: string, view: View, object: AttachedObject): HTMLElement | undefined {
    const kept = this.#kept.get(key);
    if (kept?.version === version && kept.view === view) return kept.box;
    const box = hostView(view, object);
    this.#kept.set(key, { version, view, box });
    return box;
  }

  /** Makes it anew when it is asked for the next time; all of them without a key. */
  forget(key?: string): void {
    if (key === undefined) this.#kept.clear();
    else this.#kept.delete(key);
  }
}
