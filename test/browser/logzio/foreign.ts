/*
 * Connector forms as other builds of the app might have them: nobody outside has seen the real page's DOM. Each is one page with one
 * right answer; what stands beside the form is a trap.
 */

export const ACCOUNT = '406095609952';
export const OWN = 'logzio:aws:extid:q7w3e9r1t5y2u8i4o';
/** Somebody else's, as documentation might print it: nothing in its form tells that. */
export const OTHER = 'logzio:aws:extid:abc123def456ghi78';
export const BUCKET = 'acme-logs';

export const policyFor = (bucket: string): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [`arn:aws:s3:::${bucket}`] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [`arn:aws:s3:::${bucket}/*`] },
      ],
    },
    undefined,
    2,
  );

const POLICY = policyFor(BUCKET);
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const PROSE = `<p>Logz.io reads the files of your bucket through an IAM role in your account. You make the role in the AWS console,
and you can take it back at any time. The <strong>Account ID</strong> and the <strong>External ID</strong> are what AWS will ask you for;
the External ID belongs to your Logz.io account, and every account has its own, so never take it from another page or another person.</p>
<p>Then type the <b>S3 bucket name</b> and, where your logs are in one folder, its <b>Prefix</b>, and get the policy for them.</p>`;

const DOCS = `${PROSE}<h3>What it looks like</h3><p>External ID</p><pre><code>${OTHER}</code></pre>
<p>The role's trust policy then names the external ID ${OTHER} and the account 123456789012, and looks like the one below, where you replace everything that
stands in angle brackets with your own values before you save it in the console.</p>
<pre><code>{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"${OTHER}"}}}]}</code></pre>
<p>The permissions policy for a bucket with the name that you see in this example is the following, and it has to name the bucket twice: once alone, and once with a slash and a star.</p>
<pre><code>${escaped(policyFor('documentation-bucket'))}</code></pre>
<table><tr><th>Account ID</th><td>123456789012</td></tr><tr><th>External ID</th><td>${OTHER}</td></tr></table>
<p>Whatever you do, keep this page open while you work in the console of AWS, because the values above are needed there one after the other,
and come back to it with the ARN of the role, which goes into the last box of the form further down on this page, before you save it.</p>`;

const boxes = (policy = `<pre>${escaped(POLICY)}</pre>`): string => `
<label>S3 bucket name <input name="bucket" value="${BUCKET}"></label>
<label>Prefix <input name="prefix" value="2024/"></label>
<button type="button">Get the role policy</button>${policy}
<label>Role ARN <input name="roleArn"></label>
<button type="submit">Save</button>`;

export interface ForeignPage {
  name: string;
  html: string;
  /** Fields that can't be certain here. */
  missing?: readonly string[];
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Logz.io</title><style>body{font:14px sans-serif}</style><body>${body}</body></html>`;

/** Every shape, with the documentation beside it. */
export const FOREIGN: readonly ForeignPage[] = [
  {
    name: 'values in a list of terms',
    html: page(
      `<main>${DOCS}<section><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>${boxes()}</section></main>`,
    ),
  },
  {
    name: 'values in table rows',
    html: page(
      `<div id="app"><div>${DOCS}</div><div><table><tr><th>Account ID</th><td>4060-9560-9952</td></tr><tr><th>External ID</th><td><code>${OWN}</code></td></tr></table><div>${boxes()}</div></div></div>`,
    ),
  },
  {
    name: 'values in a table under their heads',
    html: page(
      `<main><form><table><thead><tr><th>Account ID</th><th>External ID</th></tr></thead><tbody><tr><td>${ACCOUNT}</td><td>${OWN}</td></tr></tbody></table>${boxes()}</form><aside>${DOCS}</aside></main>`,
    ),
  },
  {
    name: 'values only in copy buttons',
    html: page(
      `<main><div class="row"><div class="col">${DOCS}</div><div class="col"><div><div>Account ID</div><div><button data-clipboard-text="${ACCOUNT}"><svg width="16" height="16"></svg></button></div></div><div><div>External ID</div><div><span>logzio:aws:exti…</span><button data-clipboard-text="${OWN}" aria-label="Copy"><svg width="16" height="16"></svg></button></div></div>${boxes()}</div></div></main>`,
    ),
  },
  {
    name: 'label and value in one text',
    html: page(
      `<main>${DOCS}<div><p>Account ID: ${ACCOUNT}</p><p>External ID: ${OWN}</p>${boxes()}</div></main>`,
    ),
  },
  {
    name: 'values inside code, label in bold before them',
    html: page(
      `<main><article>${DOCS}<div class="step"><p><strong>Account ID</strong>: <code>${ACCOUNT}</code></p><p><strong>External ID</strong>: <code>${OWN}</code></p></div><div class="step">${boxes()}</div></article></main>`,
    ),
  },
  {
    name: 'everything flat in one container, documentation first',
    html: page(
      `<main>${DOCS}<h2>Add a bucket</h2><span>Account ID</span><span>${ACCOUNT}</span><span>External ID</span><span>${OWN}</span>${boxes()}</main>`,
    ),
  },
  {
    name: 'everything flat in one container, documentation after',
    html: page(
      `<main><h2>Add a bucket</h2><span>Account ID</span><span>${ACCOUNT}</span><span>External ID</span><span>${OWN}</span>${boxes()}${DOCS}</main>`,
    ),
  },
  {
    name: 'read-only boxes behind loose labels',
    html: page(
      `<main>${DOCS}<div><div>Account ID</div><div><input readonly value="${ACCOUNT}"></div><div>External ID</div><div><input readonly value="${OWN}"></div><div>S3 bucket name</div><div><input value="${BUCKET}"></div><div>Prefix <span>(optional)</span></div><div><input value="2024/"></div><button type="button">Get the role policy</button><textarea readonly>${escaped(POLICY)}</textarea><div>Role ARN</div><div><input></div><button>Save</button></div></main>`,
    ),
  },
  {
    name: 'placeholders instead of labels',
    html: page(
      `<main>${DOCS}<form><div>Account ID</div><b>${ACCOUNT}</b><div>External ID</div><b>${OWN}</b><input placeholder="Enter your S3 bucket name" value="${BUCKET}"><input placeholder="Prefix (optional)" value="2024/"><input type="search" placeholder="Search buckets"><pre>${escaped(POLICY)}</pre><input placeholder="arn:aws:iam::123456789012:role/my-role"><button>Save</button></form></main>`,
    ),
  },
  {
    name: 'policy in a dialog, drawn outside the form',
    html: page(`<div id="app"><main>${DOCS}<form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>${boxes('')}</form></main></div><div class="portal"></div><script>
      document.querySelector('button[type=button]').onclick = () => { document.querySelector('.portal').innerHTML = '<div role="dialog" aria-label="Role policy" style="position:fixed;inset:200px"><pre></pre><button>Close</button></div>'; document.querySelector('.portal pre').textContent = ${JSON.stringify(POLICY)}; };
    </script>`),
  },
  {
    name: 'policy with line numbers in a table',
    html: page(
      `<main>${DOCS}<form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>${boxes(
        `<table>${POLICY.split('\n')
          .map(
            (line, index) =>
              `<tr><td>${index + 1}</td><td style="white-space:pre">${escaped(line)}</td></tr>`,
          )
          .join('')}</table>`,
      )}</form></main>`,
    ),
  },
  {
    name: 'policy coloured, line numbers apart',
    html: page(
      `<main>${DOCS}<form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>${boxes(
        `<div class="highlight"><div class="gutter">${POLICY.split('\n')
          .map((_, index) => `<div>${index + 1}</div>`)
          .join('')}</div><div class="lines">${POLICY.split('\n')
          .map(
            (line) =>
              `<div style="white-space:pre">${line.replace(/"[^"]*"/g, (word) => `<span>${escaped(word)}</span>`)}</div>`,
          )
          .join('')}</div></div>`,
      )}</form></main>`,
    ),
  },
  {
    name: 'policy asked for by a button that would submit the form',
    html: page(`<main>${DOCS}<form id="f"><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl><label>S3 bucket name <input name="bucket" value="${BUCKET}"></label><label>Prefix <input name="prefix" value="2024/"></label><button id="get">Get the role policy</button><pre id="shows"></pre><label>Role ARN <input name="roleArn"></label><button>Save</button></form></main><script>
      document.querySelector('#get').onclick = () => setTimeout(() => { document.querySelector('#shows').textContent = ${JSON.stringify(POLICY)}; }, 300);
      document.querySelector('#f').addEventListener('submit', (event) => { event.preventDefault(); document.title = 'submitted'; });
    </script>`),
  },
  {
    name: 'the way Material UI builds it',
    html: page(`<div id="root"><div class="MuiBox-root"><div>${DOCS}</div><div class="MuiPaper-root"><h6 class="MuiTypography-root">Add a bucket</h6>
      ${[
        ['Account ID', ACCOUNT, 'readonly'],
        ['External ID', OWN, 'readonly'],
        ['S3 bucket name *', BUCKET, ''],
        ['Prefix', '2024/', ''],
        ['Role ARN *', '', ''],
      ]
        .map(
          ([label, value, more], index) =>
            `<div class="MuiFormControl-root"><label id="l${index}" for="m${index}">${label}</label><div class="MuiInputBase-root"><input id="m${index}" type="text" value="${value}" ${more}><fieldset aria-hidden="true"><legend><span>${label}</span></legend></fieldset></div></div>`,
        )
        .join(
          '',
        )}<div class="MuiAutocomplete-root"><label for="region">Bucket region</label><input id="region" role="combobox" type="text" value="us-east-1"></div>
      <button class="MuiButton-root" type="button">Get the role policy</button><div class="MuiBox-root"><pre>${escaped(POLICY)}</pre></div><button class="MuiButton-root" type="button">Save</button></div></div></div>`),
  },
  {
    name: 'the way Ant Design builds it, in a modal over an older form',
    html: page(`<div id="root"><main><form class="old"><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OTHER}</dd></dl>${boxes('')}</form></main></div>
      <div class="ant-modal-root"><div class="ant-modal-mask" style="position:fixed;inset:0;background:#0008"></div><div class="ant-modal-wrap" style="position:fixed;inset:0;overflow:auto"><div class="ant-modal-content" style="position:relative;background:#fff;margin:20px">
      <div class="ant-descriptions"><table><tbody><tr class="ant-descriptions-row"><th class="ant-descriptions-item-label"><span>Account ID</span></th><td><span>${ACCOUNT}</span></td><th><span>External ID</span></th><td><span>${OWN}<span role="img" aria-label="copy" title="Copy"></span></span></td></tr></tbody></table></div>
      <form class="ant-form">${boxes()}</form></div></div></div>`),
  },
  {
    name: 'a hidden form of another account before it',
    html: page(`<main><section style="height:0;overflow:hidden"><form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OTHER}</dd></dl>${boxes('')}</form></section><section style="position:absolute;left:-9999px"><form><dl><dt>External ID</dt><dd>${OTHER}</dd></dl>${boxes('')}</form></section><section style="opacity:0;position:absolute"><form><dl><dt>External ID</dt><dd>${OTHER}</dd></dl>${boxes('')}</form></section><section hidden><form><dl><dt>External ID</dt><dd>${OTHER}</dd></dl>${boxes('')}</form></section>
      <section><form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>${boxes()}</form></section></main>`),
  },
  {
    name: 'value in two parts, its start drawn apart',
    html: page(
      `<main>${DOCS}<form><div><span>Account ID</span><span>${ACCOUNT}</span></div><div><span>External ID</span><span class="muted">logzio:aws:extid:</span><b>${OWN.slice(17)}</b></div>${boxes()}</form></main>`,
    ),
  },
  {
    name: 'help texts between labels and values, numbered labels',
    html: page(
      `<main>${DOCS}<form><h4>1. Account ID <button type="button" aria-label="Info">?</button></h4><p>Paste it in AWS as the trusted account.</p><div class="v">${ACCOUNT}</div><h4>2. External ID</h4><p>Paste it in AWS too, after ticking Require external ID.</p><div class="v">${OWN}</div>${boxes()}</form></main>`,
    ),
  },
  {
    name: 'a form that does not show its values: what documentation prints is not taken',
    html: page(`<main>${DOCS}<form>${boxes('')}</form></main>`),
    missing: ['Account ID', 'External ID', 'Role policy'],
  },
  {
    name: 'a form that does not show its values, with an example beside it',
    html: page(
      `<main><div><form>${boxes('')}</form><aside><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OTHER}</dd></dl></aside><div class="example"><p>External ID: ${OTHER}</p></div></div></main>`,
    ),
    missing: ['Account ID', 'External ID', 'Role policy'],
  },
];

const formOf = (externalId: string, bucket: string): string =>
  `<section><form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${externalId}</dd></dl>
  <label>S3 bucket name <input value="${bucket}"></label><pre>${escaped(policyFor(bucket))}</pre><label>Role ARN <input></label><button>Save</button></form></section>`;

/** Two forms on one page, each with its own values: which one is meant only the person knows. */
export const TWO_FORMS = page(`<main>${formOf(OWN, 'first-logs')}${formOf(OTHER, 'second-logs')}</main>`);

/** Two external IDs in one form. */
export const TWO_IDS = page(
  `<main><form><div><span>External ID</span><code>${OWN}</code></div><div><span>External ID</span><code>${OTHER}</code></div>${boxes()}</form></main>`,
);

/** What the page shows a person is one thing, what its copy button hands out another. */
export const TEXT_AGAINST_BUTTON = page(
  `<main><form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN} <button data-clipboard-text="${OTHER}">Copy</button></dd></dl>${boxes()}</form></main>`,
);

/** The same on one element. */
export const TEXT_AGAINST_ATTRIBUTE = page(
  `<main><form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd data-value="${OTHER}">${OWN}</dd></dl>${boxes()}</form></main>`,
);

/** A form that nobody sees over the one that is seen. */
export const UNSEEN_FORM = page(
  `<main>${formOf(OWN, BUCKET)}<div style="opacity:.1"><div style="opacity:.1">${formOf(OTHER, 'second-logs')}</div></div></main>`,
);

/** The policy was made for the bucket that was typed before. */
export const STALE_POLICY = page(
  `<main>${formOf(OWN, BUCKET).replace(`value="${BUCKET}"`, 'value="newer-logs"')}</main>`,
);

export const NO_FORM = page(
  `<main>${DOCS}<input placeholder="Search buckets"><select><option>Account</option></select></main>`,
);

/** A read-only viewer that draws the policy itself; `script` is the real editor's own. */
export const viewer = (script: string): string =>
  page(`<main>${DOCS}<form><dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>${boxes('<div id="viewer" style="height:64px;width:400px"></div>')}</form></main>
  <script>${script}</script><script>const viewer = ace.edit('viewer', { readOnly: true }); viewer.session.setValue(${JSON.stringify(POLICY)});</script>`);

/** A modal over an older form; a box that puts back what it is given, at once or later; one that takes only what is typed; one that can't be written; a toast without any role. */
export const WRITES: Record<string, string> = {
  modal: FOREIGN.find(({ name }) => name.includes('modal over an older form'))?.html ?? '',
  reverts: page(
    `<main>${formOf(OWN, BUCKET)}</main><script>const box = document.querySelectorAll('input')[1]; box.addEventListener('input', () => setTimeout(() => { box.value = ''; }, 10));</script>`,
  ),
  typed: page(
    `<main>${formOf(OWN, BUCKET)}</main><script>const box = document.querySelectorAll('input')[1]; box.addEventListener('input', (event) => { if (!(event instanceof InputEvent)) box.value = ''; });</script>`,
  ),
  'late-reverts': page(
    `<main>${formOf(OWN, BUCKET)}</main><script>const box = document.querySelectorAll('input')[1]; box.addEventListener('focusout', () => setTimeout(() => { box.value = ''; }, 400));</script>`,
  ),
  readonly: page(
    `<main>${formOf(OWN, BUCKET).replace('Role ARN <input>', 'Role ARN <input readonly>')}</main>`,
  ),
  toast: page(`<main>${formOf(OWN, BUCKET)}</main><div id="toasts"></div><script>
    const toast = (text) => { const one = document.createElement('div'); one.className = 'my-toast'; one.textContent = text; document.querySelector('#toasts').append(one); };
    setTimeout(() => toast('Dashboard saved successfully'), 100);
    let presses = 0;
    document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); toast('Connecting…'); presses += 1; const text = ['Unable to reach the bucket', 'Bucket saved', 'Bucket ${BUCKET} saved'][presses - 1]; setTimeout(() => toast(text), 50); });
  </script>`),
};
