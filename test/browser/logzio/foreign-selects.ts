/*
 * Forms whose drop-downs are built as design systems build them. Each page lists one configuration in us-east-1 of type elb, and keeps in
 * `chosen` what its own script took.
 */

interface SelectPage {
  name: string;
  html: string;
  /** What the page's script holds in the end. */
  region: { region?: string; type?: string };
  /** Said of what can't be certain. */
  missed?: string;
}

const REGIONS = [
  ['us-east-1', 'US East (N. Virginia)'],
  ['us-east-2', 'US East (Ohio)'],
  ['us-gov-east-1', 'AWS GovCloud (US-East)'],
  ['eu-central-1', 'EU (Frankfurt)'],
] as const;

const page = (
  fields: string,
  script: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Logz.io</title>
<style>body{font:14px sans-serif} [role=option],.ant-select-item-option{padding:4px} .pop{position:absolute;background:#eee}</style><body>
<header><select id="account"><option>Acme</option></select><label for="account">Account</label></header>
<main><h1>S3 bucket</h1>
<table><thead><tr><th>Bucket</th><th>Prefix</th><th>Region</th><th>Type</th><th>Role ARN</th></tr></thead>
<tbody><tr><td>first-logs</td><td>2024/</td><td>us-east-1</td><td>elb</td><td>arn:aws:iam::123456789012:role/logzio-first</td></tr></tbody></table>
<label>Region <select id="filter"><option>All</option><option>us-east-1</option></select></label>
<form onsubmit="document.title='submitted';return false"><p>Account ID: 406095609952</p><p>External ID: logzio:aws:extid:q7w3e9r1t5y2u8i4o</p>
<label>S3 bucket name <input name="bucket"></label><label>Prefix <input name="prefix"></label>
${fields}<label>Role ARN <input name="roleArn"></label><button>Save</button></form></main><div id="portal"></div>
<script>window.chosen={};const REGIONS=${JSON.stringify(REGIONS)};const TYPES=[['elb','ELB'],['vpcflow','VPC Flow'],['other','Other']];${script}</script></body></html>`;

/** Opens on mousedown, in a portal; the name is tied by aria-labelledby. */
const MUI = page(
  `${['region', 'type']
    .map(
      (
        field,
      ) => `<div class="MuiFormControl-root"><label id="${field}-label">${field === 'region' ? 'Bucket region' : 'Log type'}</label>
<div class="MuiInputBase-root"><div id="${field}" tabindex="0" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="${field}-label ${field}"><span class="notranslate">​</span></div><input aria-hidden="true" tabindex="-1" style="opacity:0;position:absolute;width:10px"></div></div>`,
    )
    .join('')}`,
  `for (const [field, options] of [['region', REGIONS], ['type', TYPES]]) {
    const face = document.getElementById(field);
    face.addEventListener('mousedown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault(); face.focus();
      const list = document.createElement('div'); list.className = 'pop';
      list.innerHTML = '<ul role="listbox">' + options.map(([code, name]) => '<li role="option" tabindex="-1" data-value="' + code + '">' + name + '</li>').join('') + '</ul>';
      list.querySelectorAll('li').forEach((item) => item.addEventListener('click', () => {
        chosen[field] = item.dataset.value; face.textContent = item.textContent; face.nextElementSibling.value = item.dataset.value; list.remove();
      }));
      document.getElementById('portal').append(list);
    });
  }`,
);

/** The box is drawn around a hidden input; real options have no role, and only those in view are there. */
const ANT = page(
  `${['region', 'type']
    .map(
      (
        field,
      ) => `<div class="ant-form-item"><div class="ant-form-item-label"><label for="${field}">${field === 'region' ? 'Region' : 'Log type'}</label></div>
<div class="ant-select" id="${field}-box"><div class="ant-select-selector" style="width:200px;height:24px;border:1px solid"><span class="ant-select-selection-search"><input id="${field}" type="search" role="combobox" readonly aria-haspopup="listbox" aria-controls="${field}_list" style="opacity:0"></span><span class="ant-select-selection-placeholder">Select one</span></div></div></div>`,
    )
    .join('')}`,
  `for (const [field, short] of [['region', REGIONS], ['type', TYPES]]) {
    const box = document.getElementById(field + '-box');
    const options = field === 'region' ? [...Array.from({length: 40}, (_, i) => ['xx-' + i, 'Nowhere ' + i]), ...short] : short;
    box.querySelector('.ant-select-selector').addEventListener('mousedown', () => {
      const drop = document.createElement('div'); drop.className = 'ant-select-dropdown pop';
      drop.innerHTML = '<div role="listbox" id="' + field + '_list" style="height:0;overflow:hidden"><div role="option">' + options[0][0] + '</div></div><div class="holder" style="height:120px;overflow-y:auto"><div style="height:' + options.length * 30 + 'px;position:relative"></div></div>';
      const holder = drop.querySelector('.holder');
      const draw = () => {
        const first = Math.floor(holder.scrollTop / 30);
        holder.firstChild.innerHTML = options.slice(first, first + 5).map(([code, name], i) => '<div class="ant-select-item-option" style="position:absolute;height:22px;top:' + (first + i) * 30 + 'px" data-code="' + code + '" title="' + code.toUpperCase().replaceAll('-', '_') + '"><div class="ant-select-item-option-content">' + name + '</div></div>').join('');
      };
      holder.addEventListener('scroll', draw); 
      drop.addEventListener('click', (event) => {
        const item = event.target.closest('.ant-select-item-option'); if (!item) return;
        chosen[field] = item.dataset.code;
        box.querySelector('.ant-select-selection-placeholder, .ant-select-selection-item').outerHTML = '<span class="ant-select-selection-item" title="' + item.title + '">' + item.textContent + '</span>';
        drop.remove();
      });
      document.getElementById('portal').append(drop); draw();
    });
  }`,
);

/** Opens on pointerdown, chooses on pointerup; a click alone does nothing. */
const RADIX = page(
  `${['region', 'type']
    .map(
      (field) =>
        `<div><span>${field === 'region' ? 'Bucket region' : 'Log type'} *</span><button type="button" role="combobox" aria-expanded="false" id="${field}"><span>Choose…</span></button></div>`,
    )
    .join('')}`,
  `for (const [field, options] of [['region', REGIONS], ['type', TYPES]]) {
    const face = document.getElementById(field);
    face.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || event.pointerType !== 'mouse') return;
      const list = document.createElement('div'); list.className = 'pop'; list.setAttribute('role', 'listbox');
      list.innerHTML = options.map(([code]) => '<div role="option" tabindex="-1">' + code.replaceAll('-', '_').toUpperCase() + '</div>').join('');
      list.addEventListener('pointerup', (event) => {
        const index = [...list.children].indexOf(event.target);
        chosen[field] = options[index][0]; face.firstChild.textContent = event.target.textContent; list.remove();
      });
      setTimeout(() => document.getElementById('portal').append(list), 50);
    });
  }`,
);

/** The region of the configuration is not offered; the log type is one of two that read alike. */
const WITHOUT = page(
  `<label>Bucket region <select id="region"><option value="">Select a region</option><option value="us-gov-east-1">AWS GovCloud (US-East)</option><option value="eu-west-1">EU (Ireland)</option></select></label>
<label>Log type <select id="type"><option value="">Select</option><option value="elb">ELB</option><option value="ELB">elb</option></select></label>`,
  `for (const field of ['region', 'type']) document.getElementById(field).addEventListener('change', (event) => { chosen[field] = event.target.value; });`,
);

const ALL = { region: 'us-east-1', type: 'elb' };
export const SELECTS: readonly SelectPage[] = [
  { name: 'mui', html: MUI, region: ALL },
  { name: 'ant', html: ANT, region: ALL },
  { name: 'radix', html: RADIX, region: ALL },
  {
    name: 'without',
    html: WITHOUT,
    region: {},
    missed: 'Could not fill Bucket region, Log type: Bucket region is us-east-1; Log type is elb.',
  },
];
