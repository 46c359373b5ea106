import type { ReactElement } from 'react';
import { LINKS } from '../route';

const RESOURCES: { name: string; text: string; href: string }[] = [
  { name: 'S3 bucket', text: 'Logs of any kind that stand in an S3 bucket.', href: LINKS.s3Bucket },
  {
    name: 'S3 access logs',
    text: 'Who read or changed the objects of a bucket.',
    href: '#/dashboard/integrations/AWS-S3-Access',
  },
  {
    name: 'CloudTrail',
    text: 'Calls to the AWS API, for audits.',
    href: '#/dashboard/integrations/AWS-CloudTrail',
  },
  {
    name: 'CloudFront',
    text: 'Requests to your distributions.',
    href: '#/dashboard/integrations/AWS-CloudFront',
  },
  {
    name: 'Elastic Load Balancing',
    text: 'Access logs of application and classic load balancers.',
    href: '#/dashboard/integrations/AWS-App-ELB',
  },
  { name: 'VPC', text: 'Flow logs of your networks.', href: '#/dashboard/integrations/VPC-network' },
];

/** `Send your data`: the AWS resources to choose from. */
export function SendYourDataPage(): ReactElement {
  return (
    <article>
      <h1>Send your data</h1>
      <p className="lead">Choose where your logs come from.</p>
      <h2>AWS</h2>
      <ul className="tiles">
        {RESOURCES.map(({ name, text, href }) => (
          <li key={name} className="tile">
            <a href={href}>{name}</a>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </article>
  );
}
