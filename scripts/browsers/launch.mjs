/** How a Chromium or a Firefox is started under test; both are driven by puppeteer-core. */
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find.mjs';

const quietChromium = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=en-US',
];

/** @param {'chromium' | 'firefox'} engine @returns {Promise<import('puppeteer-core').LaunchOptions>} */
export async function launchOptions(engine) {
  if (engine === 'firefox') {
    return {
      browser: 'firefox',
      executablePath: findBrowser('firefox'),
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
    };
  }
  const installed = findBrowser('chromium');
  if (installed) {
    // The sandbox cannot be had by root, nor in most containers; the pages are our own.
    const args = process.platform === 'linux' ? ['--no-sandbox', ...quietChromium] : quietChromium;
    return {
      browser: 'chrome',
      executablePath: installed,
      headless: /headless.shell/.test(installed) ? 'shell' : true,
      args,
    };
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  return {
    browser: 'chrome',
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: ['--no-sandbox', ...quietChromium],
  };
}

/** @param {'chromium' | 'firefox'} engine */
export async function launchBrowser(engine) {
  return puppeteer.launch(await launchOptions(engine));
}
