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
  const published = withBuiltPaths(onlyPublic(withTokens(withTags(manifest))));
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
  const documented = new Set(publicTokens().map(({ name }) => name));
  for (const file of styleFiles()) {
    for (const [, name] of readSource(file).matchAll(/var\(\s*(--case-[\w-]+)/g))
      if (!documented.has(name)) problems.push(`${name}: no @cssprop line where it is defined (${file})`);
  }
  return problems;
}

/**
 * The tokens hosts may set: an `@cssprop` line in the file that reads them, with the default that stands there, where a
 * reader can do something with it.
 */
export function publicTokens() {
  return styleFiles().flatMap((file) => {
    const code = readSource(file);
    return [...code.matchAll(/^ \* @cssprop (--case-[\w-]+) - (.+)$/gm)].map(([, name, description]) => {
      const fallback = defaultOf(code, name);
      return { name, description, ...(fallback && !/--_|^inherit$/.test(fallback) && { default: fallback }) };
    });
  });
}

/** `default` of `var(--name, default)`, whatever parentheses it has. */
function defaultOf(code, name) {
  const [call] = new RegExp(`var\\(\\s*${name}\\s*,\\s*`).exec(code) ?? [];
  if (!call) return undefined;
  const start = code.indexOf(call) + call.length;
  let end = start;
  for (let depth = 1; end < code.length; end += 1) {
    if (code[end] === '(') depth += 1;
    else if (code[end] === ')' && (depth -= 1) === 0) break;
  }
  return code.slice(start, end).replace(/\s+/g, ' ').trim();
}

const styleFiles = () => [...filesBelow('src/themes', '.ts'), ...filesBelow('src/elements', '.styles.ts')];
const readSource = (file) => readFileSync(join(root, file), 'utf8');

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

/** Every element but the provider, which has no looks, reads every token. */
function withTokens(manifest) {
  for (const declaration of declarationsOf(manifest)) {
    if (declaration.tagName && declaration.superclass?.name === baseClass) declaration.cssProperties = publicTokens();
  }
  return manifest;
}

const baseClass = 'CaseElement';

/** Elements, what they have in common and their events; of these what a host can see, with defaults that are values. */
function onlyPublic(manifest) {
  const sources = new Set(elementFiles().map(({ source }) => source));
  const isPublic = ({ path }) =>
    sources.has(path) || path === 'src/elements/case-element.ts' || path.startsWith('src/elements/events/');
  const modules = manifest.modules.filter(isPublic);
  for (const module of modules) {
    const exported = new Set(module.exports.map(({ declaration }) => declaration.name));
    module.declarations = module.declarations.filter(({ name }) => exported.has(name));
  }
  for (const declaration of declarationsOf({ modules })) {
    declaration.members = declaration.members?.filter(isForHosts).map(withPlainDefault);
    declaration.attributes = declaration.attributes?.map(withPlainDefault);
  }
  return { ...manifest, modules };
}

/** What Lit asks of a class is no more a host's affair than what is private. */
const isForHosts = ({ name, privacy }) =>
  !name.startsWith('#') && (privacy ?? 'public') === 'public' && !['shadowRootOptions', 'styles'].includes(name);

/** A default is a value. The name of a constant becomes what it stands for, and its type where none is said. */
function withPlainDefault({ default: written, ...item }) {
  if (written === undefined) return item;
  const value = /^[a-z]\w*$/i.test(written) && !/^(true|false|null)$/.test(written) ? constant(written) : written;
  if (value === undefined) return item;
  return { ...item, ...(!item.type && /^\d+$/.test(value) && { type: { text: 'number' } }), default: value };
}

/** The literal a constant of ours stands for. */
function constant(name) {
  for (const file of [...filesBelow('src/domain', '.ts'), 'src/version.ts']) {
    const [, value] = new RegExp(`export const ${name}(?:: \\w+)? = ([^;]+);`).exec(readSource(file)) ?? [];
    if (value) return value;
  }
  return undefined;
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
