/** Whether a script was started, not imported. Node built-ins only. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Both as the file system knows them: one of them may lead through a link, or name a drive by another case. */
export function isMain(moduleUrl) {
  const [, started] = process.argv;
  return started !== undefined && realpathSync.native(started) === realpathSync.native(fileURLToPath(moduleUrl));
}
