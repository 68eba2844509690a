import { existsSync } from 'node:fs';
import { one, sum } from '../report/tally.mjs';
import { serveFolder } from '../static-server.mjs';
import { reportOnlyHeaders, runStories, storiesOf } from '../stories/run.mjs';
import { buildStorybook, storybookFolder } from '../storybook.mjs';

/** The same stories under two lights: what holds in both holds on a host page. */
const globals = { chromium: 'theme:light', firefox: 'theme:dark' };

export default async function stories({ browsers, files }) {
  if (!existsSync(storybookFolder)) await buildStorybook();
  const found = storiesOf(storybookFolder, files);
  const engines = browsers.filter((engine) => engine in globals);
  if (found.length === 0 || engines.length === 0) {
    console.log(found.length === 0 ? 'No story matches.' : 'Neither Chromium nor Firefox is there.');
    return one(false);
  }
  const server = await serveFolder(storybookFolder, { headers: reportOnlyHeaders });
  try {
    // The engines go beside each other: each of them waits for frames and timers more than it computes.
    return sum(
      await Promise.all(
        engines.map((engine) => runStories(engine, found, { url: server.url, globals: globals[engine] })),
      ),
    );
  } finally {
    await server.close();
  }
}
