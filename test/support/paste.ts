/** What is pasted or chosen as a browser would hand it over. What runs in the page names no functions. */
import type { ElementHandle } from 'puppeteer-core';

/** Pastes a picture of 40 by 30 pixels, called `screenshot.png`. */
export async function pastePicture(area: ElementHandle<HTMLElement>): Promise<void> {
  await area.click();
  await area.evaluate(async (element) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
    const drawing = canvas.getContext('2d')!;
    drawing.fillStyle = 'teal';
    drawing.fillRect(0, 0, 40, 30);
    const picture = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!)));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([picture], 'screenshot.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    // Firefox lets nobody make an event with files.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    element.dispatchEvent(event);
  });
}

/** Gives a file of this content to a control that takes files. */
export async function chooseFile(
  input: ElementHandle<HTMLInputElement>,
  file: { readonly name: string; readonly content: string },
): Promise<void> {
  await input.evaluate((element, { name, content }) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], name));
    element.files = chosen.files;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, file);
}
