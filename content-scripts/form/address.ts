/** The page's address as it is now: routers change it without loading anything. */
export const address = (): string => location.href;
