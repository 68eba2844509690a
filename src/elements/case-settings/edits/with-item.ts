/** The list with this item in the place of the one of its key, or at the end. */
export const withItem = <Item extends { readonly key: string }>(list: readonly Item[], item: Item): readonly Item[] =>
  list.some(({ key }) => key === item.key)
    ? list.map((each) => (each.key === item.key ? item : each))
    : [...list, item];
