import { LOGZIO } from '../../vendors/logzio';
import type { Candidate } from './objects';

const TWELVE = /(?<![\w:/.@=-])(?:\d{12}|\d{4}([- \u2010-\u2015])\d{4}\1\d{4})(?![\w:/@=-]|\.\w)/g;
/** Almost an account ID, alone on its line: taken so that it can be refused with a reason. */
const NEARLY = /^[ \t]*(?:\d{9,11}|\d{13,14}|\d{4}-\d{4}-\d{3})[ \t]*$/gm;
/** Other values that may stand on the line of an account ID without making a sentence of it. */
const VALUES = /[\w.-]+:aws:extid:\S*|arn:aws\S*|s3:\/\/\S+/gi;
const CALLED_ACCOUNT = /(?<![a-z])(?:aws|accounts?|acct|logz(?:\.?io)?)(?![a-z])/i;

/** Whether a line has words, and none of them says that it speaks of an AWS account. */
function isProse(line: string): boolean {
  const words = line.replace(VALUES, ' ');
  return /\p{L}{2}/u.test(words) && !CALLED_ACCOUNT.test(words);
}

/** Bare account IDs; in prose that speaks of no account, 12 digits may be an order's number: `prose`. */
export function shapedAccounts(text: string): Candidate[] {
  const candidates = text.split('\n').flatMap((line): Candidate[] => {
    const ids = [...line.matchAll(TWELVE)].map(([id]) => id);
    if (ids.length === 0) return [];
    const prose = isProse(line);
    return ids.map((id) => ({
      field: 'accountId',
      text: id,
      how: prose && id.replace(/\D/g, '') !== LOGZIO.awsAccount ? 'prose' : 'shape',
    }));
  });
  const nearly = [...text.matchAll(NEARLY)].map(
    ([id]): Candidate => ({ field: 'accountId', text: id, how: 'shape' }),
  );
  return [...candidates, ...nearly];
}
