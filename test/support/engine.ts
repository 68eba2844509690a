/** Which engine runs this test, and what the runner can do to it. A test that needs more skips, saying so. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** Commands of `@web/test-runner-commands` that work here. */
export const can = {
  sendKeys: true,
  sendMouse: true,
  setViewport: true,
  /** WebKit's window cannot become narrower than about 450 px; set the width of the element's container instead. */
  narrowViewport: engine !== 'webkit',
  emulateMedia: engine === 'chromium',
};

interface Skippable {
  skip(): never;
  runnable(): { title: string };
}

/** Skips the running test and lets the report say why: `if (!can.emulateMedia) skipBecause(this, '…')`. */
export function skipBecause(context: Skippable, reason: string): never {
  context.runnable().title += ` # ${reason}`;
  return context.skip();
}
