import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { playConnect, S3_PAGE } from '../../test/browser/connect-journey';
import type { Chromium } from '../../test/browser/launch';
import { Person } from '../../test/browser/person';

const WIDTH = 960;
const HEIGHT = 640;
const VIEWPORT = { width: 1280, height: 800 };
const POPUP_WIDTH = 340;
const SECONDS_A_FRAME = 2.6;
/** GitHub shows larger pictures too, but nobody waits for them. */
const MOST_BYTES = 2_000_000;

interface Scene {
  picture: Buffer;
  /** The popup's page is drawn over the page that it was opened on. */
  over?: Buffer;
  /** Where the person presses, in the picture's own pixels. */
  mark?: { x: number; y: number; width: number; height: number };
  caption: string;
}

/** A person who is filmed: before each press, a picture of what they see, with the place that they are about to press. */
class Filmed extends Person {
  readonly scenes: Scene[] = [];
  #below: Buffer | undefined;

  override async click(target: Locator, what: string): Promise<void> {
    await target.waitFor();
    await this.film(target.page(), `Press ${what}`, target);
    await super.click(target, what);
  }

  override async openPopup(over: Page, open: (over: Page) => Promise<Page>): Promise<Page> {
    await this.film(over, 'Press Rolebridge in the toolbar');
    return super.openPopup(over, open);
  }

  /** @param target what is about to be pressed; without one nothing is marked */
  async film(page: Page, caption: string, target?: Locator): Promise<void> {
    if (!page.url().startsWith('chrome-extension:')) await page.setViewportSize(VIEWPORT);
    await target?.evaluate((element) => element.scrollIntoView({ block: 'center' })); // off the console's fixed bars
    await page.waitForTimeout(600); // a page that has just come is drawn, and the card is where it stays
    const mark = (await target?.boundingBox()) ?? undefined;
    const picture = await page.screenshot();
    const isPopup = page.url().startsWith('chrome-extension:');
    if (!isPopup) this.#below = picture;
    this.scenes.push({
      picture,
      caption,
      ...(isPopup && this.#below !== undefined && { over: this.#below }),
      ...(mark !== undefined && { mark }),
    });
  }
}

const image = (picture: Buffer, style: string): string =>
  `<img style="position:absolute;${style}" src="data:image/png;base64,${picture.toString('base64')}">`;

/** One frame: the page, the popup over it at the side where the toolbar button is, the mark, the caption. */
function markup({ picture, over, mark, caption }: Scene, index: number): string {
  const shown = over ? POPUP_WIDTH : WIDTH;
  const scale = shown / PNG.sync.read(picture).width;
  const left = over ? WIDTH - shown - 12 : 0;
  const top = over ? 8 : 0;
  const spot = mark
    ? `<div style="position:absolute;left:${left + mark.x * scale - 5}px;top:${top + mark.y * scale - 5}px;width:${mark.width * scale + 4}px;
        height:${mark.height * scale + 4}px;border:3px solid #d3248c;border-radius:10px"></div>`
    : '';
  const pages = over
    ? image(over, `left:0;top:0;width:${WIDTH}px;opacity:.6`) +
      image(picture, `left:${left}px;top:${top}px;width:${shown}px;box-shadow:0 4px 24px #0008`)
    : image(picture, `left:0;top:0;width:${WIDTH}px`);
  return `<body style="margin:0;width:${WIDTH}px;height:${HEIGHT}px;position:relative;overflow:hidden;background:#fff">${pages}${spot}
    <div style="position:absolute;inset:auto 0 0 0;height:40px;background:#0b6470;color:#fff;font:600 17px/40px system-ui,sans-serif;
      padding-inline:16px">${index + 1}&ensp;${caption.replaceAll('<', '&lt;')}</div></body>`;
}

/**
 * Plays the connect journey on the practice sites and writes it as one moving picture.
 *
 * @param file where it goes (GIF)
 * @returns its size in bytes
 * @throws where the journey does not end well, or the picture is larger than 2 MB
 */
export async function filmWalkThrough(chromium: Chromium, file: string): Promise<number> {
  const person = new Filmed();
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.setViewportSize(VIEWPORT);
  const message = await playConnect(chromium, person, { bucket: 'acme-prod-logs' });
  const logzio = chromium.context.pages().find((open) => open.url().startsWith(S3_PAGE));
  if (!logzio) throw new Error('Logz.io’s page is gone.');
  await person.film(logzio, message);

  const stage = await chromium.context.newPage();
  await stage.setViewportSize({ width: WIDTH, height: HEIGHT });
  const gif = gifenc.GIFEncoder();
  for (const [index, scene] of person.scenes.entries()) {
    await stage.setContent(markup(scene, index));
    const { width, height, data } = PNG.sync.read(await stage.screenshot());
    const palette = gifenc.quantize(data, 256);
    gif.writeFrame(gifenc.applyPalette(data, palette), width, height, {
      palette,
      delay: SECONDS_A_FRAME * 1000,
    });
  }
  gif.finish();
  const bytes = gif.bytes();
  if (bytes.length > MOST_BYTES)
    throw new Error(`The walk-through is ${bytes.length} bytes, over ${MOST_BYTES}.`);
  writeFileSync(file, bytes);
  await stage.close();
  return bytes.length;
}
