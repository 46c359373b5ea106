/*
 * Lists of configurations as other builds of the app might have them. All three say the same; what documentation beside them shows is a trap.
 */

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Logz.io</title><style>body{font:14px sans-serif}</style><body>
<header><button class="account-switcher" aria-haspopup="menu">Account: Acme Production</button></header>
<main><h1>S3 bucket</h1><p>You give Logz.io the Bucket and the Role ARN, for example <code>arn:aws:iam::999999999999:role/example</code>.</p>
<aside><dl><dt>Bucket</dt><dd>my-example-logs</dd><dt>Role ARN</dt><dd>arn:aws:iam::999999999999:role/example</dd></dl></aside>
${body}</main></body></html>`;

const FIRST = 'arn:aws:iam::123456789012:role/path/logzio-first';
const SECOND = 'arn:aws:iam::123456789012:role/logzio-second';

/** Built from elements with ARIA roles, columns in another order and under other names. */
export const GRID =
  page(`<div role="grid" aria-label="Buckets"><div role="row"><div role="columnheader">Status</div><div role="columnheader">Bucket name</div><div role="columnheader">IAM role ARN</div><div role="columnheader">Path</div><div role="columnheader">Region</div><div role="columnheader">Logs type</div></div>
<div role="row"><div role="gridcell">OK</div><div role="gridcell"><a href="#1">first-logs</a></div><div role="gridcell">${FIRST}</div><div role="gridcell">2024/</div><div role="gridcell">us-east-1</div><div role="gridcell">elb</div></div>
<div role="row"><div role="gridcell">OK</div><div role="gridcell"><a href="#2">second-logs</a></div><div role="gridcell">${SECOND}</div><div role="gridcell">–</div><div role="gridcell">–</div><div role="gridcell">–</div></div></div>`);

/** The head in a table of its own; ARNs cut off, whole only in titles. */
export const TRUNCATED =
  page(`<div class="head"><table><thead><tr><th>S3 bucket</th><th>Prefix</th><th>Bucket region</th><th>Log type</th><th>Role</th></tr></thead></table></div>
<div class="body"><table><tbody><tr><td>first-logs</td><td>2024/</td><td>us-east-1</td><td>elb</td><td><span title="${FIRST}">arn:aws:iam::1234…</span></td></tr>
<tr><td>second-logs</td><td></td><td></td><td></td><td><span title="${SECOND}">arn:aws:iam::1234…</span></td></tr></tbody></table></div>`);

/** Cards under the bucket's name. */
export const CARDS = page(`<div class="list">
<div class="card"><h3>first-logs</h3><dl><dt>Prefix</dt><dd>2024/</dd><dt>Region</dt><dd>us-east-1</dd><dt>Log type</dt><dd>elb</dd><dt>Role ARN</dt><dd>${FIRST}</dd></dl><button>Delete</button></div>
<div class="card"><h3>second-logs</h3><dl><dt>Role ARN</dt><dd>${SECOND}</dd></dl><button>Delete</button></div></div>`);
