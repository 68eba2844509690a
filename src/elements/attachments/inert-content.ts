import { fileKind, isVector } from '../../domain/files/file-kind.js';
import { isPlainDrawing } from '../../domain/files/is-plain-drawing.js';

/** Bytes; a drawing that is larger is not read to its end. */
const longestDrawing = 1024 * 1024;

/**
 * A content as it may have an address of this page's: images keep their type, and so does an SVG that only draws.
 * Anything else has one that browsers save and never open, since what a page opens from such an address may act in its
 * name.
 */
export async function inertContent(
  content: Blob,
  { name, type }: { readonly name: string; readonly type: string },
): Promise<Blob> {
  // What is no picture by its type is none to a browser.
  const isShown =
    /^image\//iu.test(type.trim()) &&
    fileKind({ name, type }) === 'image' &&
    (!isVector({ name, type }) || (content.size <= longestDrawing && isPlainDrawing(await content.text())));
  return new Blob([content], { type: isShown ? type : 'application/octet-stream' });
}
