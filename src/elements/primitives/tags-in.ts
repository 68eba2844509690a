/** The tags in a comma or line separated text, each once. */
export const tagsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,\n\r]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];
