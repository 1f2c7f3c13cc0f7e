// Fetches the typefaces once, even when several builds start at the same moment: npm ci empties node_modules first,
// so a second one would pull the files from under a compiler that is reading them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const stamp = 'node_modules/.restored';
const lock = '.restoring';
const staleAfterMs = 5 * 60_000;

const isFresh = () => existsSync(stamp)
  && ['package.json', 'package-lock.json'].every(file => statSync(stamp).mtimeMs >= statSync(file).mtimeMs);

const tryLock = () => {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const held = statSync(lock, { throwIfNoEntry: false });
    if (held && Date.now() - held.mtimeMs > staleAfterMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
};

while (!tryLock()) await wait(200);
let failed = true;
try {
  if (isFresh()) {
    failed = false;
  } else {
    const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { shell: true, stdio: 'inherit' });
    failed = npm.status !== 0;
    if (!failed) writeFileSync(stamp, '');
  }
  if (!failed) utimesSync(stamp, new Date(), new Date());
} finally {
  rmSync(lock, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
