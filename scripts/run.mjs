/** Child processes: started without a shell, and none outlives us. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const running = new Set();

/**
 * Runs a program to its end. `quiet` keeps its output, to be shown by the caller when it matters.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd, env, quiet = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = start(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer =
      timeoutMs &&
      setTimeout(() => {
        output += `\n${program} was stopped after ${timeoutMs / 1000} s.`;
        stop(child);
      }, timeoutMs);
    child.once('error', (error) => settle(1, String(error)));
    child.once('close', (code) => settle(code ?? 1, ''));

    function settle(code, extra) {
      clearTimeout(timer);
      resolve({ code, output: output + extra });
    }
  });
}

/** Runs a JavaScript file with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs npm without a shell wherever its script can be found, which is everywhere npm itself started us. */
export function runNpm(args, options) {
  const here = dirname(process.execPath);
  const script = [
    process.env.npm_execpath,
    join(here, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(here, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path?.endsWith('.js') && /npm-cli\.js$/.test(path) && existsSync(path));
  return script
    ? runNode([script, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Starts a program that is ended with us at the latest. */
export function start(program, args, options) {
  const ownGroup = process.platform !== 'win32';
  // Node starts a `.cmd` through a shell only, and the shell takes a blank for the end of a word.
  const viaShell = program.endsWith('.cmd');
  const child = viaShell
    ? spawn([program, ...args].map((word) => `"${word}"`).join(' '), { ...options, shell: true })
    : spawn(program, args, { ...options, detached: ownGroup });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Ends a child that `start` made, with whatever it started itself. */
export function stop(child) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // Windows has no groups to signal: a child ended alone leaves its own children running.
    if (process.platform === 'win32')
      spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It went on its own in the meantime.
  }
}

process.once('exit', () => running.forEach(stop));
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.once(signal, () => {
    // Whoever else listens ends in their own way, once nothing of ours is running.
    if (running.size === 0 && process.listenerCount(signal) > 0) return;
    process.exit(code);
  });
}
