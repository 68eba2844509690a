/**
 * Every story of the built Storybook as a test, in one engine. A story fails by its play function, by an accessibility
 * violation, by an error on the console, by what a strict page would refuse our elements, and by sideways scrolling.
 * A story may say why it is left out: `parameters: { test: { skip: 'reason' } }`, `skip: { firefox: 'reason' }`; or which
 * console errors belong to it: `parameters: { test: { expectedErrors: ['text'] } }`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../browsers/launch.mjs';
import { empty } from '../report/tally.mjs';

/** The policy our elements live under; the frame of Storybook does not, so it only reports. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; worker-src 'self'; connect-src 'self'; font-src 'self'";
const viewport = { width: 1280, height: 900 };
/** The narrowest page that must not scroll sideways: WCAG 1.4.10. */
const narrow = { width: 320, height: 900 };
const storyTimeoutMs = 20_000;

export const reportOnlyHeaders = { 'content-security-policy-report-only': strictPolicy };

/** @returns {{ id: string, title: string, name: string }[]} */
export function storiesOf(folder, words) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return Object.values(entries).filter(
    ({ type, id, importPath }) =>
      type === 'story' && (!words?.length || words.some((word) => id.includes(word) || importPath.includes(word))),
  );
}

/**
 * @param {'chromium' | 'firefox'} engine
 * @param {{ id: string, title: string, name: string }[]} stories
 * @param {{ url: string, globals: string }} options
 */
export async function runStories(engine, stories, { url, globals }) {
  const tally = empty();
  const browser = await launchBrowser(engine);
  try {
    let frame = await StoryFrame.open(browser, `${url}/iframe.html`, globals);
    for (const story of stories) {
      const name = `${story.title} › ${story.name} (${engine})`;
      const { skip, problems } = await frame.run(story, engine);
      if (skip) tally.skipped.push({ name, reason: skip });
      else if (problems.length === 0) tally.passed++;
      else {
        tally.failed++;
        tally.failures.push(name);
        console.log(`✖ ${name}\n${problems.map((problem) => problem.replace(/^/gm, '    ')).join('\n')}`);
        // What a failed story left behind must not fail the next one.
        await frame.close();
        frame = await StoryFrame.open(browser, `${url}/iframe.html`, globals);
      }
    }
    await frame.close();
  } finally {
    await browser.close();
  }
  return tally;
}

/** One page that shows one story after the other. */
class StoryFrame {
  static async open(browser, address, globals) {
    const page = await browser.newPage();
    const frame = new StoryFrame(page, address, globals);
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(listen);
    page.on('pageerror', (error) => frame.errors.push(`Uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') frame.errors.push(`Console: ${message.text()}`);
    });
    return frame;
  }

  errors = [];
  #loaded = false;

  constructor(page, address, globals) {
    this.page = page;
    this.address = address;
    this.globals = globals;
  }

  async run(story, engine) {
    this.errors = [];
    await this.#show(story.id);
    const ended = await this.#ended(story.id);
    const { skip, expectedErrors = [] } = ended.test;
    const reason = typeof skip === 'object' ? skip[engine] : skip;
    if (reason) return { skip: reason, problems: [] };
    const problems = [...ended.problems, ...(await this.#sideways())];
    problems.push(
      ...this.errors.filter((error) => !isAboutPolicy(error) && !expectedErrors.some((text) => error.includes(text))),
    );
    problems.push(...(await this.page.evaluate(() => window.caseStories.violations.splice(0))));
    return { problems };
  }

  close = () => this.page.close();

  /** The first story is loaded, the next ones are chosen as Storybook's own sidebar does. */
  async #show(id) {
    if (this.#loaded) {
      await this.page.evaluate((storyId) => window.caseStories.choose(storyId), id);
      return;
    }
    this.#loaded = true;
    await this.page.goto(`${this.address}?id=${id}&viewMode=story&globals=${this.globals}`, {
      waitUntil: 'domcontentloaded',
    });
  }

  async #ended(id) {
    try {
      await this.page.waitForFunction(
        (storyId) => window.caseStories?.ended.has(storyId),
        { timeout: storyTimeoutMs, polling: 50 },
        id,
      );
      return await this.page.evaluate((storyId) => window.caseStories.ended.get(storyId), id);
    } catch (error) {
      return { problems: [`The story did not end within ${storyTimeoutMs / 1000} s. ${error.message}`], test: {} };
    }
  }

  async #sideways() {
    const wide = await this.page.evaluate(overflow);
    await this.page.setViewport(narrow);
    const slim = await this.page.evaluate(overflow);
    await this.page.setViewport(viewport);
    return [
      wide && `Scrolls sideways at ${viewport.width} px: ${wide}`,
      slim && `Scrolls sideways at ${narrow.width} px: ${slim}`,
    ].filter(Boolean);
  }
}

/** The report-only policy also speaks on the console, about Storybook's own frame; ours are collected one by one. */
const isAboutPolicy = (error) => /Content[- ]Security[- ]Policy|report-only/i.test(error);

/** In the page: what is wider than it, or an empty string. */
async function overflow() {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth + 1) return '';
  const names = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const { right, left, width } = element.getBoundingClientRect();
      if (width > 0 && (right > clientWidth + 1 || left < -1))
        names.push(`${element.localName}${element.part?.value ? `::part(${element.part.value})` : ''}`);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  return `${scrollWidth} px wide (${[...new Set(names)].slice(0, 6).join(', ')})`;
}

/** In the page, before anything else: notes the end of stories and what a strict page would have refused. */
function listen() {
  const ended = new Map();
  const violations = [];
  let channel;
  window.caseStories = {
    ended,
    violations,
    choose(storyId) {
      ended.delete(storyId);
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    },
  };
  document.addEventListener(
    'securitypolicyviolation',
    ({ target, composedPath, effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
      void composedPath;
      const element = target instanceof Element ? target : undefined;
      const host = element?.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : element;
      if (!host?.localName.startsWith('case-') && !host?.localName.startsWith('add-to-')) return;
      violations.push(
        `A strict page refuses ${effectiveDirective} (${blockedURI} ${sample} ${sourceFile ?? ''}:${lineNumber}) in <${host.localName}>`,
      );
    },
  );
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      const problems = new Map();
      const add = (storyId, problem) => problems.set(storyId, [...(problems.get(storyId) ?? []), problem]);
      const parameters = new Map();
      let current = '';
      channel.on('storyPrepared', ({ id, parameters: given }) => {
        current = id;
        parameters.set(id, given?.test ?? {});
      });
      channel.on('storyThrewException', (error) => add(current, `Threw: ${error.message ?? error}`));
      channel.on('storyErrored', ({ title, description }) => add(current, `${title}\n${description}`));
      channel.on('storyMissing', (id) => ended.set(id ?? current, { problems: ['The story is missing.'], test: {} }));
      channel.on('playFunctionThrewException', (error) => add(current, `Play: ${error.message ?? error}`));
      channel.on('unhandledErrorsWhilePlaying', (errors) =>
        errors.forEach((error) => add(current, `Unhandled while playing: ${error.message ?? error}`)),
      );
      channel.on('storyFinished', ({ storyId, status, reporters = [] }) => {
        for (const { type, status: outcome, result } of reporters) {
          if (outcome !== 'failed' && outcome !== 'error') continue;
          const details = result?.violations?.map(
            ({ id, help, nodes }) =>
              `${id}: ${help}\n${nodes.map((node) => `  ${node.target} ${node.any?.[0]?.message ?? ''}`).join('\n')}`,
          ) ?? [JSON.stringify(result)];
          for (const detail of details) add(storyId, `${type}: ${detail}`);
        }
        if (status === 'error' && !problems.has(storyId)) add(storyId, 'The story failed.');
        ended.set(storyId, { problems: problems.get(storyId) ?? [], test: parameters.get(storyId) ?? {} });
        problems.delete(storyId);
      });
    },
  });
}
