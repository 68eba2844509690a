/**
 * `npm test`: every check, one after the other, all of them even when one fails, and the sum as the very last line.
 * Names of steps choose some of them, any other word narrows test files: `node scripts/test.mjs browser case-list`.
 */
import { ensureDependencies } from './setup.mjs';
import { ensureBrowsers } from './browsers/install.mjs';
import { lastLine, one, sum } from './report/tally.mjs';

/**
 * name → its module in steps/, whether it needs browsers, and the steps whose result it stands on.
 * @type {Record<string, { title: string, browsers?: boolean, after?: string[] }>}
 */
const steps = {
  format: { title: 'Format' },
  lint: { title: 'Lint' },
  layers: { title: 'Layers and cycles' },
  types: { title: 'Types' },
  node: { title: 'Unit tests in Node' },
  browser: { title: 'Tests in browsers', browsers: true },
  build: { title: 'Library build' },
  manifest: { title: 'Custom elements manifest' },
  package: { title: 'Package shape', after: ['build', 'manifest'] },
  size: { title: 'Size budgets', after: ['build'] },
  storybook: { title: 'Storybook build' },
  stories: { title: 'Stories as tests', browsers: true, after: ['storybook'] },
  demo: { title: 'Demo build' },
  e2e: { title: 'End to end', browsers: true, after: ['build', 'demo'] },
  bare: { title: 'Packed package in a bare folder', browsers: true, after: ['build', 'manifest'] },
};

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (process.argv.includes('--soak')) process.env.CASE_SOAK = '1';
const chosen = words.filter((word) => word in steps);
const files = words.filter((word) => !(word in steps));
if (files.length > 0 && chosen.length === 0) {
  console.error(
    `"${files.join(' ')}" is no step. Steps: ${Object.keys(steps).join(', ')}; further words narrow files.`,
  );
  process.exit(1);
}
const names = Object.keys(steps).filter((name) => chosen.length === 0 || chosen.includes(name));

await ensureDependencies();
/** @type {import('./browsers/install.mjs').Browsers} */
const browsers = names.some((name) => steps[name].browsers)
  ? await ensureBrowsers().catch(noBrowsers)
  : { available: [], missing: [] };
const results = new Map();
const durations = new Map();

reportBrowsers();
for (const name of names) {
  const { title, after = [] } = steps[name];
  console.log(`\n── ${title} ${'─'.repeat(Math.max(2, 70 - title.length))}`);
  const started = performance.now();
  results.set(name, await tallyOf(name, after));
  durations.set(name, performance.now() - started);
  console.log(`${title}: ${lastLine(results.get(name))} (${seconds(durations.get(name))})`);
}

summarise();

async function tallyOf(name, after) {
  const broken = after.filter((earlier) => results.get(earlier)?.failed > 0);
  if (broken.length > 0) {
    console.log(
      `Not run, because it stands on what failed before: ${broken.map((earlier) => steps[earlier].title).join(', ')}.`,
    );
    return one(false);
  }
  try {
    const { default: step } = await import(`./steps/${name}.mjs`);
    return await step({ browsers: browsers.available, files, alone: (earlier) => !results.has(earlier) });
  } catch (error) {
    console.error(error);
    return one(false);
  }
}

/** CASE_BROWSERS or CHROME_PATH say something that cannot be. */
function noBrowsers(error) {
  return { available: [], missing: [{ engine: 'a browser', reason: error.message, required: true }] };
}

function reportBrowsers() {
  if (browsers.available.length > 0) console.log(`Browsers: ${browsers.available.join(', ')}`);
  const absent = {
    passed: 0,
    failed: browsers.missing.filter(({ required }) => required).length,
    skipped: browsers.missing
      .filter(({ required }) => !required)
      .map(({ engine, reason }) => ({ name: `tests in ${engine}`, reason })),
  };
  for (const { engine, reason, required } of browsers.missing)
    if (required) console.error(`✖ ${engine} is needed: ${reason}`);
  results.set('browsers', absent);
}

function summarise() {
  const total = sum([...results.values()]);
  if (total.skipped.length > 0) {
    console.log('\nSkipped:');
    for (const { name, reason } of total.skipped) console.log(`  ${name}: ${reason}`);
  }
  console.log(`\n${'═'.repeat(74)}`);
  for (const name of names)
    console.log(
      `${results.get(name).failed ? '✖' : '✔'} ${steps[name].title.padEnd(34)} ${lastLine(results.get(name)).padEnd(36)} ${seconds(durations.get(name)).padStart(7)}`,
    );
  // Last, since a log is read from its end, and some keep only that.
  if (total.failures.length > 0) {
    console.log('\nFailed:');
    for (const name of total.failures) console.log(`  ✖ ${name.replace(/\s+/g, ' ').slice(0, 400)}`);
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  // At exit, so that nothing can be printed after it.
  process.once('exit', () => console.log(`\n${lastLine(total)}`));
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
