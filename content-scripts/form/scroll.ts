/** Scrolls until the element stands in the middle of the window. */
export const scrollToMiddle = (element: Element): void => element.scrollIntoView({ block: 'center' });
