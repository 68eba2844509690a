/** Generates custom-elements.json and says what of the public face of an element has no words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFile, elementFiles, root } from './entries.mjs';
import { filesBelow } from './files.mjs';
import { runNode } from './run.mjs';

const manifestPath = join(root, 'custom-elements.json');

export async function buildManifest() {
  const analyzer = join(root, 'node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  const { code, output } = await runNode([analyzer, 'analyze', '--config', 'custom-elements-manifest.config.mjs'], {
    cwd: root,
    quiet: true,
  });
  if (code !== 0) throw new Error(`The manifest could not be made.\n${output}`);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const published = withBuiltPaths(withTags(manifest));
  writeFileSync(manifestPath, `${JSON.stringify(published, null, 2)}\n`);
  return published;
}

/**
 * What readers need of each public element: text on the tag and on everything it offers, and nothing offered that the
 * manifest does not know.
 * @returns {string[]}
 */
export function undocumented(manifest) {
  const problems = [];
  const tags = new Map(declarationsOf(manifest).map((declaration) => [declaration.tagName, declaration]));
  for (const { tag, source } of elementFiles()) {
    const declaration = tags.get(tag);
    if (!declaration) {
      problems.push(`<${tag}>: not in the manifest (${source})`);
      continue;
    }
    if (!declaration.summary && !declaration.description) problems.push(`<${tag}>: no summary`);
    for (const [kind, list] of facesOf(declaration)) {
      for (const item of list) {
        if (!(item.description ?? item.summary)?.trim())
          problems.push(`<${tag}> ${kind} "${item.name || 'default'}": no text`);
      }
    }
    problems.push(...unknownToReaders(tag, source, declaration));
  }
  return problems;
}

/** Events, parts and slots in the element's own folder that its doc block does not name. */
function unknownToReaders(tag, source, { events = [], cssParts = [], slots = [] }) {
  const code = filesBelow(dirname(source), '.ts')
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const known = (list) => new Set(list.map(({ name }) => name));
  const missing = (kind, names, list) =>
    [...new Set(names)]
      .filter((name) => !known(list).has(name))
      .map((name) => `<${tag}> ${kind} "${name || 'default'}": not in the doc block`);
  const fired = [...code.matchAll(/new (\w+Event)\(/g)].map(([, name]) => eventTypes().get(name)).filter(Boolean);
  const parts = [...code.matchAll(/\spart="([\w\s-]+)"/g)].flatMap(([, names]) => names.trim().split(/\s+/));
  const slotted = [...code.matchAll(/<slot(?:\s+name="([\w-]+)")?[\s>]/g)].map(([, name = '']) => name);
  return [...missing('event', fired, events), ...missing('part', parts, cssParts), ...missing('slot', slotted, slots)];
}

/** Event class → its type, from src/elements/events. */
function eventTypes() {
  const types = new Map();
  for (const file of filesBelow('src/elements/events', '.ts')) {
    const code = readFileSync(join(root, file), 'utf8');
    for (const [, name, body] of code.matchAll(/export class (\w+Event)\b([^]*?)(?=export class|$)/g)) {
      const [, type] = /(?:static readonly type(?:: \w+)? = |super\()'([\w-]+)'/.exec(body) ?? [];
      if (type) types.set(name, type);
    }
  }
  return types;
}

function facesOf(declaration) {
  const publicFields = (declaration.members ?? []).filter(
    ({ kind, privacy, static: isStatic, inheritedFrom }) =>
      kind === 'field' && (privacy ?? 'public') === 'public' && !isStatic && !inheritedFrom,
  );
  return [
    ['attribute', declaration.attributes ?? []],
    ['property', publicFields],
    ['event', declaration.events ?? []],
    ['slot', declaration.slots ?? []],
    ['part', declaration.cssParts ?? []],
    ['css property', declaration.cssProperties ?? []],
    ['css state', declaration.cssStates ?? []],
  ];
}

/** A tag named by `static tag = '…'` or by its define file becomes the tag of the class; it registers nothing itself. */
function withTags(manifest) {
  const tagBySource = new Map(elementFiles().map(({ tag, source }) => [source, tag]));
  for (const module of manifest.modules) {
    const tag = tagBySource.get(module.path);
    const declaration = module.declarations?.find(
      ({ kind, name, customElement }) => kind === 'class' && (customElement || name === className(tag)),
    );
    if (!tag || !declaration) continue;
    declaration.tagName = tag;
    declaration.customElement = true;
    // The analyzer takes the name of a variable for an event when an instance is dispatched; events of ours have a dash.
    declaration.events = declaration.events?.filter(({ name }) => name?.includes('-'));
    const definition = {
      kind: 'custom-element-definition',
      name: tag,
      declaration: { name: declaration.name, module: module.path },
    };
    module.exports = [...(module.exports ?? []).filter(({ kind }) => kind !== 'custom-element-definition'), definition];
  }
  return manifest;
}

/** Paths lead to what is published. */
function withBuiltPaths(manifest) {
  return JSON.parse(JSON.stringify(manifest), (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string' && /^\/?src\/.*\.ts$/.test(value)
      ? builtFile(value.replace(/^\//, ''))
      : value,
  );
}

const className = (tag) => tag?.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const declarationsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations ?? []);
