/**
 * What a message sounds like after Save was pressed, for the form with this bucket:
 * - `names-it`: a success, and it names the bucket: only this proves anything;
 * - `refuses-it`: a failure of this bucket, its role or its connection;
 * - `success`, `failure`: one or the other, of something that is not named;
 * - `unclear`: words that say neither;
 * - `another`: it is about something else: an alert, a user, what was copied, the step on the way.
 */
export type Sound = 'names-it' | 'refuses-it' | 'success' | 'failure' | 'unclear' | 'another';

const FAILURE =
  /\b(?:fail(?:ed|ure|s)?|errors?|denied|refused?|could ?n.t|could not|can ?not|can.t|unable|invalid|incorrect|wrong|missing|required|not (?:found|authori[sz]ed|allowed|valid|exist)|(?:does|do|did|is|was)(?: not|n.t)|must|forbidden|please (?:enter|check|fill))\b/i;
const NO_FAILURE = /^\W*(?:no|without) errors?\b/i;
const SUCCESS = /\b(?:success(?:ful(?:ly)?)?|connected|authenticated|saved|created|added)\b/i;

/** What was copied stands on a clipboard, not in Logz.io. */
const COPIED = /\bclipboard\b|\bcopied\b|^\W*copy\b/i;
/** The end of a configuration is no beginning. */
const ENDED = /\b(?:delet|remov|disconnect|detach|disabl|paus|stopp)\w*/i;
/** The rest of Logz.io's app makes and saves other things; it names them so. AWS begins refusals with "User: arn:aws:…". */
const OTHERS =
  /\b(?:alerts?|rules?|users?(?!: ?arn|\/)|dashboards?|visuali[sz]ations?|tokens?|reports?|search(?:es)?|panels?|views?|notifications?|endpoints?|filters?|metrics?|members?|tests?|(?<!role )polic(?:y|ies))\b/i;
/** Where a sentence begins with one of them, it is about that. */
const OTHERS_FIRST = new RegExp(
  `^(?:\\W|\\b(?:the|your|a|an|new|success|error|failed|could|can|not|n.t|unable|to|save|create|update|add|\\d+)\\b)*${OTHERS.source}`,
  'i',
);
const ITS_WORDS =
  /\b(?:s3|buckets?|connectors?|fetchers?|connection|roles?|arn|external id|archiv\w*|assum\w*)\b/i;
const ON_THE_WAY =
  /(?:…|\.\.\.)\s*$|^\W*(?:saving|connecting|loading|checking|validating|testing|working|please wait)\b/i;

/** A bucket's name as a word of a text; "acme-logs-2" does not name "acme-logs". */
function naming(bucket: string): RegExp | undefined {
  if (bucket.length < 3) return undefined;
  const name = bucket.replace(/[^\w-]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${name}(?![\\w-]|\\.\\w)`, 'gi');
}

/** A name that is a word of the language ("logs") names the bucket only where the text speaks of one. */
const isTelling = (bucket: string): boolean => /[\d.-]/.test(bucket);

/** @returns what the message sounds like; what sounds like a failure is one, whatever else it says */
export function sound(text: string, bucket: string): Sound {
  const name = naming(bucket);
  const rest = name ? text.replace(name, ' ') : text;
  const speaksOfIt = ITS_WORDS.test(rest);
  const namesIt = rest !== text && (isTelling(bucket) || speaksOfIt);
  if (COPIED.test(rest) || OTHERS_FIRST.test(rest)) return 'another';
  if (FAILURE.test(rest) && !NO_FAILURE.test(rest))
    return namesIt || (speaksOfIt && !OTHERS.test(rest)) ? 'refuses-it' : 'failure';
  if (OTHERS.test(rest) || ENDED.test(rest) || ON_THE_WAY.test(rest)) return 'another';
  if (!SUCCESS.test(rest)) return 'unclear';
  return namesIt ? 'names-it' : 'success';
}
