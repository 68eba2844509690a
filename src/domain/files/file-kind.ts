/** What a file is said to be, as far as a case has to do with it. */
export const fileKinds = ['image', 'text', 'csv', 'json', 'pdf', 'archive'] as const;
export type FileKind = (typeof fileKinds)[number];

/** By its type, else by the end of its name; nothing where neither says it. */
export function fileKind({ name, type }: { readonly name: string; readonly type: string }): FileKind | undefined {
  const said = type.trim().toLowerCase().replace(/;.*$/su, '');
  const byType = kindsOfTypes.find(([pattern]) => pattern.test(said))?.[1];
  const ending = /\.([^.]+)$/u.exec(name.toLowerCase())?.[1];
  return byType ?? (ending === undefined ? undefined : kindsOfEndings.get(ending));
}

/** A drawing that is written as text: what it begins with says nothing. */
export const isVector = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
  /^image\/svg/iu.test(type.trim()) || /\.svg$/iu.test(name);

const kindsOfTypes: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//u, 'image'],
  [/^(text|application)\/csv$/u, 'csv'],
  [/^(text|application)\/([a-z0-9.-]+\+)?(json|x-ndjson)$/u, 'json'],
  [/^application\/(x-)?pdf$/u, 'pdf'],
  [/^application\/(x-)?(zip(-compressed)?|gzip|bzip2?|7z-compressed|tar|gtar)$/u, 'archive'],
  [/^(text\/|message\/rfc822$|application\/([a-z0-9.-]+\+)?(xml|x?yaml|javascript|sql|x-sh)$)/u, 'text'],
];

const kindsOfEndings = new Map<string, FileKind>(
  (
    [
      ['image', 'png jpg jpeg jpe jfif gif webp bmp tif tiff avif heic heif svg ico jxl jp2'],
      ['csv', 'csv'],
      ['json', 'json ndjson jsonl'],
      ['pdf', 'pdf'],
      ['archive', 'zip gz tgz bz bz2 tbz tbz2 7z tar'],
      [
        'text',
        'txt text log md eml ics xml yaml yml toml ini conf cfg tsv sql sh ps1 py js ts html htm css rules yar yara',
      ],
    ] as const
  ).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
);
