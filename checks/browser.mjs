// Where a browser for the journeys comes from: FUZHI_BROWSER, an installed Chromium or Chrome, or Debian's package.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const PLACES = [
  process.env.FUZHI_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = () => PLACES.find((path) => path && runs(path));

/** The path of a browser; installs Debian's where it can; says how to get one where it cannot. */
export function findBrowser() {
  const found = installed();
  if (found) return found;
  const debian = runs('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debian) {
    console.log('No browser found: installing Debian’s chromium and fonts-noto-cjk …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'ignore', env });
  }
  const now = installed();
  if (!now) {
    console.log(
      'No browser found, the browser journeys will fail. Install one (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk) or set FUZHI_BROWSER to the path of a Chromium or Chrome.',
    );
  }
  return now;
}
