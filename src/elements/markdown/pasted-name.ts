/** Browsers call every pasted picture the same: it is named by when it was pasted, so that two can be told apart. */
export function pastedName(file: File, at: Date): File {
  const [, ending] = /^image\.(\w+)$/u.exec(file.name) ?? [];
  if (ending === undefined) return file;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  return new File([file], `image ${day} ${time}.${ending}`, { type: file.type });
}
