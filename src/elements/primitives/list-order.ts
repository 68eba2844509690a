/** Every key in one order: those shown as they stand, each other one behind what it usually follows. */
export function wholeOrder(shown: readonly string[], all: readonly string[]): readonly string[] {
  const order = shown.filter((key) => all.includes(key));
  all.forEach((key, index) => {
    if (order.includes(key)) return;
    const before = all.slice(0, index).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

/** The same, with one of them in another place. */
export function withMoved(order: readonly string[], key: string, to: number): readonly string[] {
  const others = order.filter((each) => each !== key);
  return [...others.slice(0, to), key, ...others.slice(to)];
}
