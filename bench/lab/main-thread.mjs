import { sum } from './numbers.mjs';

/** Tasks of the page's main thread while the work ran, in milliseconds; Chromium. */
export async function tasksWhile(page, work) {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const ofThreads = mains.map(({ pid, tid }) =>
    traceEvents
      .filter((each) => /RunTask$/.test(each.name) && each.dur && each.pid === pid && each.tid === tid)
      .map(({ dur }) => dur / 1_000),
  );
  // The busiest of the renderers' is that of the page.
  const [tasks = []] = ofThreads.sort((a, b) => sum(b) - sum(a));
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  return tasks;
}
