/** Generated before Storybook starts; absent until then. */
declare module '*/custom-elements.json' {
  const manifest: {
    readonly modules: readonly {
      readonly declarations?: readonly {
        readonly members?: readonly { readonly name: string; readonly static?: boolean }[];
        readonly cssParts?: readonly { readonly name: string }[];
      }[];
    }[];
  };
  export default manifest;
}

declare module '*.css';

declare module '*.css?url' {
  const address: string;
  export default address;
}
