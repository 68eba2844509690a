/** Keys as a person presses them, in every engine. */
import { sendKeys } from '@web/test-runner-commands';

/** One key, or several held together: `press('Tab')`, `press('Shift+Tab')`, `press('Control+Enter')`. */
export async function press(combination: string): Promise<void> {
  const keys = combination.split('+');
  const named = keys.pop() ?? '';
  // Not every engine's driver knows it by its name.
  const last = named === 'Space' ? ' ' : named;
  for (const modifier of keys) await sendKeys({ down: modifier });
  await sendKeys({ press: last });
  for (const modifier of keys.reverse()) await sendKeys({ up: modifier });
}
