let last = '';
let times = 0;

/**
 * Browsers call every pasted picture the same: it is named by when it was pasted, and counted where there are several of
 * one second, so that they can be told apart.
 */
export function pastedName(file: File, at: Date): File {
  const [, ending] = /^image\.(\w+)$/u.exec(file.name) ?? [];
  if (ending === undefined) return file;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  const name = `image ${day} ${time}`;
  times = name === last ? times + 1 : 1;
  last = name;
  return new File([file], `${name}${times > 1 ? ` (${String(times)})` : ''}.${ending}`, { type: file.type });
}
