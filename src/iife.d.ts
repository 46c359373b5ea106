/** A content script built as one self-contained file; the import gives its path inside the extension. */
declare module '*?iife' {
  const path: string;
  export default path;
}
