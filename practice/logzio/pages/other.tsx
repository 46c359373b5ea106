import type { ReactElement } from 'react';
import { LINKS } from '../route';

/** Stands for every page of the real app that practice does not need. */
export function OtherPage(): ReactElement {
  return (
    <article>
      <h1>Not on the practice site</h1>
      <p>
        Here you can practise <a href={LINKS.s3Bucket}>connecting an S3 bucket</a>. The rest of the app is
        left out.
      </p>
    </article>
  );
}
