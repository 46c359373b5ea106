import { describe, expect, it } from 'vitest';
import { compareStored } from '../../../src/connector/trust-document';
import { storedSentence } from '../../../src/words/trust';

const OLD = 'acme-prod';
const NEW = 'logzio:aws:extid:k3v9q0w7x2m5t8b1z';
const target = { account: '406095609952', from: OLD, to: NEW, others: [], warnings: [] };

describe('what AWS stored, in a sentence', () => {
  it.each([
    [[OLD, NEW], [NEW, OLD], 'Stored: old and new are accepted. That is what was meant.'],
    [[NEW], [NEW], 'Stored: the new external ID alone is accepted. That is what was meant.'],
    [[OLD], [NEW], 'Stored: the old external ID alone is accepted. That is not what was meant'],
    [[OLD], undefined, 'Stored: the old external ID alone is accepted.'],
    [['datadog', NEW], undefined, 'Stored: “datadog” and the new external ID are accepted.'],
    [[], [NEW], 'Stored: no external ID is asked for'],
  ])('%j, meant %j', (stored, meant, said) => {
    expect(storedSentence(compareStored(stored, { ...target, waiting: ['acme-archive'] }, meant))).toContain(
      said,
    );
  });

  it('says what to press where nothing needs the old one any more', () => {
    expect(storedSentence(compareStored([OLD, NEW], target, [NEW, OLD]))).toContain(
      'Press Remove the old external ID',
    );
  });
});
