import type { CaseAdapter } from 'case-elements/contracts';
import { h } from '../dom/h.js';
import { toast } from '../shell/toast.js';
import { counted, isolated, says, speak, word, type CountedKey } from '../words/words.js';
import { clearEverything, countCases } from './clear-everything.js';
import { oneAtATime } from './one-at-a-time.js';

/** Asks whether everything is to go, saying what that is, and does it. `before` ends what would bring more. */
export async function askToClear(adapter: CaseAdapter, before: () => Promise<void>): Promise<void> {
  const count = await countCases(adapter).catch(() => 0);
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const cancel = h('button', { type: 'button', class: 'button', autofocus: true, ...says('clear.cancel') });
  const confirm = h('button', { type: 'button', class: 'button danger' }, isolated(saying('clear.confirm', count)));
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'clear-title', 'aria-describedby': 'clear-what clear-stays' },
    h('h2', { id: 'clear-title' }, isolated(saying('clear.title', count))),
    h('p', { id: 'clear-what', ...says('clear.what') }),
    h('p', { id: 'clear-stays', class: 'soft', ...says('clear.stays') }),
    trouble,
    h('div', { class: 'dialog-actions' }, cancel, confirm),
  );
  const say = (text: string) => trouble.replaceChildren(isolated(text));
  let isClearing = false;

  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('cancel', (event) => isClearing && event.preventDefault());
  // The dialog gives the focus back to where it was.
  dialog.addEventListener('close', () => dialog.remove());
  confirm.addEventListener('click', () => void clear());
  document.body.append(dialog);
  speak(dialog);
  dialog.showModal();

  async function clear(): Promise<void> {
    if (isClearing) return;
    begin(true);
    try {
      await before();
      const done = await oneAtATime(async () => {
        await clearEverything(() => say(word('clear.blocked')));
        return true;
      });
      if (!done) return say(word('samples.elsewhere'));
      dialog.close();
      toast(saying('clear.cleared', count));
    } catch {
      say(word('clear.failed'));
    } finally {
      begin(false);
    }
  }

  function begin(now: boolean): void {
    isClearing = now;
    cancel.disabled = now;
    confirm.setAttribute('aria-disabled', String(now));
    confirm.replaceChildren(isolated(now ? word('clear.clearing') : saying('clear.confirm', count)));
  }
}

/** With the number where there is one to say. */
const saying = (key: 'clear.title' | 'clear.confirm' | 'clear.cleared', count: number): string =>
  count === 0 ? word(`${key}.none`) : counted(key satisfies CountedKey, count);
