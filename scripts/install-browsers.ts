// Makes sure that browsers are there: finds them, or installs them. The last part of setup.mjs. Chromium is always needed; Firefox only by
// `npm test`, which does without where none can be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from './browsers';

function run(command: string): boolean {
  console.log(`  ${command}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}

/** Debian and Ubuntu have apt-get; only root may use it, and nobody is asked for a password. */
function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptInstall(packages: string): void {
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  run(`apt-get update && apt-get install -y --no-install-recommends ${packages}`);
}

function installChromium(): string | undefined {
  if (mayUseApt()) {
    console.log('No Chromium was found. Installing the system package …');
    aptInstall('chromium');
    const found = findChromium(); // Ubuntu's package may be a stand-in that starts nothing
    if (found) return found;
  }
  console.log("Installing Playwright's Chromium …");
  run(`npx playwright install ${mayUseApt() ? '--with-deps ' : ''}chromium`);
  return findChromium();
}

/** Playwright's own Firefox is no help: it is changed, and installs no extension. */
function installFirefox(): void {
  if (!mayUseApt()) return;
  console.log('No Firefox was found. Installing the system package …');
  aptInstall('firefox-esr');
}

try {
  if (!(findChromium() ?? installChromium())) {
    console.error(
      '\nSet-up stopped: no Chromium could be installed; the messages are above. Install Chromium by hand and run the' +
        ' command again, or name one: CHROMIUM=/path/to/chromium. Google Chrome and Edge do not do:' +
        ' they no longer load an extension from the command line.',
    );
    process.exitCode = 1;
  }
  if (process.argv.includes('--firefox') && !findFirefox()) installFirefox();
} catch (error) {
  console.error(`\nSet-up stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
