/** Generated before Storybook starts; absent until then. */
declare module '*/custom-elements.json' {
  const manifest: Record<string, unknown>;
  export default manifest;
}

declare module '*.css';

declare module '*.css?url' {
  const address: string;
  export default address;
}
