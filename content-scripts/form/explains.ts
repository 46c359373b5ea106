const EXPLAINS =
  'aside,blockquote,figure,[role=note],[role=complementary],[role=tooltip],[class*=example i],[class*=sample i],nav,header';

/** Does the element stand in a part that explains? What is named after an example that it holds beside other things is a layout. */
export function explains(element: Element): boolean {
  for (let box = element.closest(EXPLAINS); box; box = box.parentElement?.closest(EXPLAINS) ?? null)
    if (!box.querySelector(EXPLAINS)) return true;
  return false;
}
