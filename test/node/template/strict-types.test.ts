/** The template is copied into projects of other people, with stricter rules than ours. */
import { deepEqual } from 'node:assert/strict';
import { join, sep } from 'node:path';
import { it } from 'node:test';
import ts from 'typescript';
import { root } from '../../../scripts/entries.mjs';

it('the template has no type error under exactOptionalPropertyTypes', () => {
  const file = join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, root);
  const folder = join(root, 'adapters', 'template');
  const files = ts.sys.readDirectory(folder, ['.ts']);
  const program = ts.createProgram(files, { ...options, exactOptionalPropertyTypes: true });
  const sources = program.getSourceFiles().filter(({ fileName }) => join(fileName).startsWith(folder + sep));
  const problems = sources.flatMap((source) => [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]);
  deepEqual(
    problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    [],
  );
});
