/** How a page is asked whether something holds by now. */
export const patience = { polling: 100, timeout: 30_000 } as const;
