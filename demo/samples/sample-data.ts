import { indexedDbStorage } from 'case-elements/adapters/indexeddb';
import type { CaseAdapter } from 'case-elements/contracts';
import { isCaseError } from 'case-elements/domain';
import { alertsOfStories } from '../alerts/shift-alerts.js';
import { shiftBegin } from '../alerts/feed.js';
import { caseDatabase } from '../cases/adapter.js';
import { presets } from '../cases/presets.js';
import { onPreferences } from '../shell/preferences.js';
import { toast } from '../shell/toast.js';
import { counted, word } from '../words/words.js';
import type { Loaded } from './load-samples.js';
import { oneAtATime } from './one-at-a-time.js';
import { ProgressPanel } from './progress-panel.js';

/** Fills this browser with cases to try the page with, and clears it. Both go on while one turns the pages. */
export function startSampleData(
  adapter: CaseAdapter,
  { load, clear, place }: { readonly load: HTMLElement; readonly clear: HTMLElement; readonly place: HTMLElement },
): void {
  let stop = new AbortController();
  let running: Promise<void> | undefined;
  const panel = new ProgressPanel(() => stop.abort());
  place.append(panel.element);
  panel.speak();
  onPreferences(() => panel.speak());

  load.addEventListener('click', () => {
    running ??= loadAll().finally(() => {
      running = undefined;
      load.removeAttribute('aria-disabled');
    });
  });
  clear.addEventListener('click', () => {
    void import('./clear-dialog.js').then(({ askToClear }) =>
      askToClear(adapter, async () => {
        stop.abort();
        await running;
      }),
    );
  });

  async function loadAll(): Promise<void> {
    stop = new AbortController();
    load.setAttribute('aria-disabled', 'true');
    const hadFocus = () => panel.element.contains(document.activeElement);
    let there = 0;
    let say: () => void;
    try {
      const loaded = await oneAtATime(() => loadSome(stop.signal, (now) => panel.show((there = now))));
      say = () => (loaded ? sayLoaded(loaded, stop.signal.aborted) : toast(word('samples.elsewhere')));
    } catch (thrown) {
      const isFull = isCaseError(thrown) && thrown.code === 'too_large';
      say = () => toast(isFull ? counted('samples.full', there) : counted('samples.failed', there));
    }
    if (hadFocus()) comeBackTo(load);
    panel.hide();
    say();
  }
}

/** On a narrow screen the button is put away with the navigation. */
function comeBackTo(button: HTMLElement): void {
  (button.checkVisibility() ? button : document.getElementById('nav-toggle'))?.focus();
}

async function loadSome(signal: AbortSignal, onProgress: (there: number) => void): Promise<Loaded & { total: number }> {
  const [{ sampleCases }, { loadSamples }] = await Promise.all([
    import('./sample-cases.js'),
    import('./load-samples.js'),
  ]);
  const samples = sampleCases(alertsOfStories(shiftBegin()), Date.now());
  // A handle of its own on the database: its clock is that of the samples, and it goes when they are there.
  const storage = indexedDbStorage({ name: caseDatabase });
  try {
    return { ...(await loadSamples(samples, { storage, presets, signal, onProgress })), total: samples.length };
  } finally {
    await storage.close();
  }
}

function sayLoaded({ added, before, total }: Loaded & { readonly total: number }, isStopped: boolean): void {
  const link = { label: word('samples.view'), href: '#/cases' };
  if (isStopped && before + added < total) toast(counted('samples.stopped', before + added), link);
  else if (added === 0) toast(counted('samples.already', total), link);
  else if (before > 0) toast(counted('samples.rest', added), link);
  else toast(counted('samples.loaded', added), link);
}
