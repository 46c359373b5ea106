/** A sentence that says what to do: a verb of the imperative at its start, or behind a comma or "or". */
export const ADVICE =
  /(?:^|[.:,;] |\bor |\band )(?:Add|Allow|Ask|Compare|Copy|Correct|Give|Keep|Look|Make|Name|Paste|Put|Read|Remove|Rename|Set|Shorten|Split|Take|Use|Write|add|correct|keep|name|put|read|remove|rename|split|take|use|write) |\b(?:Is) \S+ meant\?/;
