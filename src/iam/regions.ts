/** AWS's regions: code and name, as consoles and vendors write them. */
const REGIONS: Readonly<Record<string, string>> = {
  'us-east-1': 'US East (N. Virginia)',
  'us-east-2': 'US East (Ohio)',
  'us-west-1': 'US West (N. California)',
  'us-west-2': 'US West (Oregon)',
  'af-south-1': 'Africa (Cape Town)',
  'ap-east-1': 'Asia Pacific (Hong Kong)',
  'ap-east-2': 'Asia Pacific (Taipei)',
  'ap-northeast-1': 'Asia Pacific (Tokyo)',
  'ap-northeast-2': 'Asia Pacific (Seoul)',
  'ap-northeast-3': 'Asia Pacific (Osaka)',
  'ap-south-1': 'Asia Pacific (Mumbai)',
  'ap-south-2': 'Asia Pacific (Hyderabad)',
  'ap-southeast-1': 'Asia Pacific (Singapore)',
  'ap-southeast-2': 'Asia Pacific (Sydney)',
  'ap-southeast-3': 'Asia Pacific (Jakarta)',
  'ap-southeast-4': 'Asia Pacific (Melbourne)',
  'ap-southeast-5': 'Asia Pacific (Malaysia)',
  'ap-southeast-6': 'Asia Pacific (New Zealand)',
  'ap-southeast-7': 'Asia Pacific (Thailand)',
  'ca-central-1': 'Canada (Central)',
  'ca-west-1': 'Canada West (Calgary)',
  'eu-central-1': 'Europe (Frankfurt)',
  'eu-central-2': 'Europe (Zurich)',
  'eu-north-1': 'Europe (Stockholm)',
  'eu-south-1': 'Europe (Milan)',
  'eu-south-2': 'Europe (Spain)',
  'eu-west-1': 'Europe (Ireland)',
  'eu-west-2': 'Europe (London)',
  'eu-west-3': 'Europe (Paris)',
  'il-central-1': 'Israel (Tel Aviv)',
  'me-central-1': 'Middle East (UAE)',
  'me-south-1': 'Middle East (Bahrain)',
  'mx-central-1': 'Mexico (Central)',
  'sa-east-1': 'South America (São Paulo)',
  'us-gov-east-1': 'AWS GovCloud (US-East)',
  'us-gov-west-1': 'AWS GovCloud (US-West)',
  'cn-north-1': 'China (Beijing)',
  'cn-northwest-1': 'China (Ningxia)',
  'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)',
};

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Each region's names in letters alone: the full one, older and shorter ones, the place alone where it says which region it is. */
const NAMES = new Map(
  Object.entries(REGIONS).flatMap(([code, name]) => {
    const place = /\((.*)\)/.exec(name)?.[1] ?? name;
    const all = [name, name.replace('Europe', 'EU'), name.replace(/[()]/g, '')];
    // "Central" alone is two countries' region; "Virginia" is what people say for "N. Virginia".
    if (place !== 'Central') all.push(place, place.replace(/^N\. /, ''), place.replace(/^N\. /, 'Northern '));
    return all.map((one): [string, string] => [letters(one), code]);
  }),
);

/** A code with any separators, in any case: `us-east-1`, `US_EAST_1`, `us east 1`; never a part of another (`us-gov-east-1`). */
const CODES = Object.keys(REGIONS).map((code): [string, RegExp] => [
  code,
  new RegExp(`(?<![a-z0-9])${code.replaceAll('-', '[-_ ]?')}(?![a-z0-9])`, 'i'),
]);

/**
 * Which region a text names: by its code, written in any way, or by its name ("US East (N. Virginia)", "EU (Ireland)", "Frankfurt").
 * Undefined where it names none, or more than one.
 */
export function regionOf(text: string): string | undefined {
  const coded = CODES.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);
  if (coded.length > 0) return coded.length === 1 ? coded[0] : undefined;
  return NAMES.get(letters(text));
}

/** The name of a region by its code; undefined for one that is not known here. */
export const regionName = (code: string): string | undefined => REGIONS[code];
