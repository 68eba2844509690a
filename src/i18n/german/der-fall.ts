/** Ein Fall am Anfang eines Satzes; ohne Nummer, solange der Server keine vergeben hat. */
export const derFall = (number: number | null): string => (number === null ? 'Der Fall' : `Fall ${String(number)}`);
