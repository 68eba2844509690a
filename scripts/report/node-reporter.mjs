/** Reporter for node:test: failures in full, one line in the end, and the tally as JSON where CASE_TALLY says. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { empty } from './tally.mjs';

export default async function* reporter(events) {
  const tally = empty();
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:diagnostic' && process.env.CASE_VERBOSE) yield `${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details?.type === 'suite';
    if (data.skip !== undefined) {
      const reason = typeof data.skip === 'string' ? data.skip : '';
      // A skip must say why; one that does not is a failure.
      if (reason) tally.skipped.push({ name: data.name, reason });
      else {
        fail(tally, where(data) + data.name);
        yield `✖ ${where(data)}${data.name}: skipped without a reason\n`;
      }
    } else if (type === 'test:fail') {
      const error = data.details?.error;
      // A suite fails with its tests, which are counted; it counts itself when something else went wrong.
      if (isSuite && error?.failureType === 'subtestsFailed') continue;
      if (!isSuite && error?.failureType === 'subtestsFailed') continue;
      fail(tally, where(data) + data.name);
      yield `✖ ${where(data)}${data.name}\n${indent(inspect(error?.cause ?? error, { depth: 6 }))}\n`;
    } else if (!isSuite) {
      tally.passed++;
      if (process.env.CASE_VERBOSE) yield `✔ ${data.name}\n`;
    }
  }
  if (process.env.CASE_TALLY) writeFileSync(process.env.CASE_TALLY, JSON.stringify(tally));
}

function fail(tally, name) {
  tally.failed++;
  tally.failures.push(name);
}

const where = ({ file, line }) => (file ? `${relative(process.cwd(), file)}${line ? `:${line}` : ''} ` : '');
const indent = (text) => text.replace(/^/gm, '    ');
