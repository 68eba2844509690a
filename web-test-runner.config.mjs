/**
 * Tests in real browsers: test/browser/**\/*.test.ts, in every engine this machine has, or those of CASE_BROWSERS.
 * CASE_FILES narrows them to paths that contain one of its words.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { bundleTests, serveBundles } from './scripts/browsers/bundle-tests.mjs';
import { findBrowser, hasPackagedChromium, requiredEngines } from './scripts/browsers/find.mjs';
import { launchOptions } from './scripts/browsers/launch.mjs';
import { webkitLauncher } from './scripts/browsers/webkit.mjs';
import { root, sourceOf } from './scripts/entries.mjs';
import { filesBelow } from './scripts/files.mjs';
import { tallyReporter } from './scripts/report/browser-reporter.mjs';

/**
 * In a background tab frames and timers come slowly: one tab at a time, and two engines beside each other. The one that
 * takes longest comes first.
 */
const launchers = {
  webkit: async () => webkitLauncher(),
  firefox: async () => chromeLauncher({ puppeteer, concurrency: 1, launchOptions: await launchOptions('firefox') }),
  chromium: async () => chromeLauncher({ puppeteer, concurrency: 1, launchOptions: await launchOptions('chromium') }),
};

const isThere = (engine) => Boolean(findBrowser(engine)) || (engine === 'chromium' && hasPackagedChromium());
const wanted = requiredEngines() ?? Object.keys(launchers);
const engines = Object.keys(launchers).filter((engine) => wanted.includes(engine) && isThere(engine));

export default {
  rootDir: root,
  files: await bundleTests(filesBelow('test/browser', '.test.ts', process.env.CASE_FILES?.split(','))),
  nodeResolve: { exportConditions: ['browser', 'default'] },
  browsers: await Promise.all(engines.map((engine) => launchers[engine]())),
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: process.env.CASE_SOAK ? 900_000 : 180_000,
  testFramework: { config: { timeout: process.env.CASE_SOAK ? 600_000 : 20_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Test</title></head><body><script>window.process = { env: ${JSON.stringify(visibleEnvironment())} };</script><script type="module" src="${framework}"></script></body></html>`,
  middleware: [serveBundles],
  plugins: [
    packageSources(),
    builtFromTypeScript(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    tallyReporter(),
  ],
};

/** What tests may know of the environment: long runs and their seed. */
function visibleEnvironment() {
  return Object.fromEntries(
    ['CASE_SOAK', 'CASE_SEED', 'CI'].filter((name) => process.env[name]).map((name) => [name, process.env[name]]),
  );
}

/** `case-elements/…` leads to the sources. */
function packageSources() {
  return {
    name: 'case-elements-sources',
    resolveImport({ source }) {
      const file = sourceOf(source);
      return file && `/${relative(root, file).split(sep).join('/')}`;
    },
  };
}

/** Where a worker or another address outside of an import names a `.js` file that is a `.ts` here. */
function builtFromTypeScript() {
  return {
    name: 'built-from-typescript',
    serverStart({ app }) {
      app.use((context, next) => {
        if (context.path.endsWith('.js') && !context.path.startsWith('/node_modules/')) {
          const path = join(root, context.path);
          const source = path.replace(/\.js$/, '.ts');
          if (!existsSync(path) && existsSync(source)) context.path = context.path.replace(/\.js$/, '.ts');
        }
        return next();
      });
    },
  };
}
