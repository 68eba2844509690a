/**
 * A value as it is, of one that was made harmless for sending around: `hxxps://evil[.]example`, `1(.)2(.)3(.)4`,
 * `ann [at] evil [dot] example`, `hXXp[:]//`. What is not harmless is answered as it is, and so is what `refang` answers.
 */
export function refang(value: string): string {
  const after = value
    .replace(/[ \t]?[[({][ \t]?(?:\.|dot)[ \t]?[\])}][ \t]?/giu, '.')
    .replace(/[ \t]?[[({][ \t]?(?:@|at)[ \t]?[\])}][ \t]?/giu, '@')
    .replace(/[[(]:[\])]/gu, ':')
    .replace(/\[(:?\/{1,2})\]/gu, '$1')
    .replace(/\b(?:hxxps?|fxps?)(?=:\/\/)/giu, realScheme);
  return after === value ? value : refang(after);
}

/** Small, however it was made harmless (`hXXp`), unless all of it is large. */
function realScheme(scheme: string): string {
  const real = scheme.toLowerCase().replace('xx', 'tt').replace('x', 't');
  return scheme === scheme.toUpperCase() ? real.toUpperCase() : real;
}
