/**
 * What leaves no mark on a screen: blanks, control characters, and what Unicode says is ignored by default, such as
 * zero-width characters, direction marks and Hangul fillers. Braille's blank pattern and annotation anchors are as empty.
 */
const seen = /[^\p{White_Space}\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]|[\0\p{Surrogate}]/u;

/** Whether a person who is shown this text sees nothing. What cannot be stored is seen: see `storable`. */
export const showsNothing = (text: string): boolean => !seen.test(text);

/**
 * The text with NUL and halves of surrogate pairs replaced by U+FFFD, as browsers do wherever text leaves a page. Not
 * every database and no UTF-8 can keep them; everything else is kept letter by letter. Its length stays.
 */
export const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
