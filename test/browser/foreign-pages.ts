/*
 * Consoles that nobody has seen: small pages in other shapes than the practice console's, each a body and, where it needs one, a script.
 * Every page counts clicks of scripts on committing buttons in `window.pressedByScript`.
 */
export interface ForeignPage {
  body: string;
  script?: string;
}

const META = `<meta name="awsc-session-data" content='{"accountId":"123456789012"}'>`;

export const html = ({
  body,
  script = '',
}: ForeignPage): string => `<!doctype html><meta charset="utf-8">${META}
<title>IAM</title><body>${body}<script>
window.pressedByScript = [];
addEventListener('click', (event) => {
  const button = event.target.closest('[data-commit]');
  if (button && !event.isTrusted) window.pressedByScript.push(button.textContent);
}, true);
${script}
</script>`;

const STEPS = `
const show = (id) => document.querySelectorAll('.step').forEach((step) => { step.hidden = step.id !== id; });
document.querySelectorAll('[data-go]').forEach((button) => button.addEventListener('click', () => show(button.dataset.go)));
show(document.querySelector('.step').id);
`;

const hidden = '<style>[hidden]{display:none!important}</style>';

/** 2017–21: tiles instead of radio buttons, asterisks behind labels, numbered ids, `Next: …` on each button. */
export const legacyRole: ForeignPage = {
  body: `${hidden}<nav><a href="#/roles">Roles</a> <button>Create role</button></nav>
<div id="iam-content"><roleslist><h1>Create role</h1>
<div class="step" id="type"><h2>Select type of trusted entity</h2>
 <div class="tiles"><a class="tile" ng-click="x">AWS service</a><a class="tile" ng-click="x" id="tile-2"><b>Another AWS account</b><br><small>Belonging to you or 3rd party</small></a><a class="tile" ng-click="x">Web identity</a></div>
 <section id="accounts" hidden><h3>Specify accounts that can use this role</h3>
  <table><tr><td>Account ID*</td><td><input type="text" id="awsui-textfield-13"></td></tr>
  <tr><td>Options</td><td><awsui-checkbox><label><input type="checkbox" id="awsui-checkbox-4"> <span>Require external ID (Best practice when a third party will assume this role)</span></label></awsui-checkbox>
   <div id="ext" hidden><p>External ID</p><input type="text" id="awsui-textfield-17"></div>
   <awsui-checkbox><label><input type="checkbox" id="awsui-checkbox-5" checked> <span>Require MFA</span></label></awsui-checkbox></td></tr></table></section>
 <div class="buttons"><awsui-button class="wizard-cancel"><button>Cancel</button></awsui-button><awsui-button class="wizard-next-button"><button data-go="permissions">Next: Permissions</button></awsui-button></div></div>
<div class="step" id="permissions"><h2>Attach permissions policies</h2><awsui-button><button>Create policy</button></awsui-button>
 <input type="text" placeholder="Search">
 <div class="body"><div class="data"><div class="line"><awsui-checkbox><label><input type="checkbox"></label></awsui-checkbox><div class="cell">logzio-example-2</div></div>
 <div class="line"><awsui-checkbox><label><input type="checkbox" id="right"></label></awsui-checkbox><div class="cell">logzio-example</div></div></div></div>
 <awsui-button><button data-go="tags">Next: Tags</button></awsui-button></div>
<div class="step" id="tags"><h2>Add tags (optional)</h2><input placeholder="Add new key"><awsui-button class="wizard-next-button"><button data-go="review">Next: Review</button></awsui-button></div>
<div class="step" id="review"><h2>Review</h2><table><tr><td>Role name*</td><td><input type="text" id="awsui-textfield-21"><div>Use alphanumeric and '+=,.@-_' characters. Maximum 64 characters.</div></td></tr>
 <tr><td>Role description</td><td><textarea id="awsui-textarea-3"></textarea></td></tr></table>
 <awsui-button><button data-commit>Create role</button></awsui-button></div></roleslist></div>`,
  script: `${STEPS}
document.getElementById('tile-2').addEventListener('click', () => { document.getElementById('accounts').hidden = false; });
document.getElementById('awsui-checkbox-4').addEventListener('change', (event) => { document.getElementById('ext').hidden = !event.target.checked; });
document.querySelectorAll('[data-go=tags]')[0].addEventListener('click', () => { location.hash = '#/roles$new?step=tags'; });
document.querySelectorAll('[data-go=review]')[0].addEventListener('click', () => { location.hash = '#/roles$new?step=review'; });`,
};

/** 2017–21: tabs that are links without addresses, a plain text area, `Name*` on the page Review policy. */
export const legacyPolicy: ForeignPage = {
  body: `${hidden}<div id="iam-content"><h1>Create policy</h1>
<div class="step" id="edit"><ul class="tabs"><li class="active"><a id="visual">Visual editor</a></li><li><a id="json">JSON</a></li></ul>
 <div id="json-panel" hidden><textarea id="policyDocument" rows="9">{"Version":"2012-10-17","Statement":[]}</textarea></div>
 <button data-go="review">Review policy</button></div>
<div class="step" id="review"><h2>Review policy</h2><div><label>Name*</label><input id="awsui-textfield-2"></div><div><label>Description</label><textarea></textarea></div>
 <button data-commit>Create policy</button></div></div>`,
  script: `${STEPS}
document.getElementById('json').addEventListener('click', () => { document.getElementById('json-panel').hidden = false; });`,
};

/** 2022: custom elements around native controls, names on the wrappers, the boxes' own ids numbered, no label tied to anything. */
export const elementsRole: ForeignPage = {
  body: `${hidden}<div id="app"><header><input type="search" placeholder="Search" id="everywhere"></header><main><div id="role-creation-wizard">
<div class="step" id="type"><h1>Select trusted entity</h1>
 <awsui-tiles><label><input type="radio" name="t" value="AWS_SERVICE" checked style="display:none"><span>AWS service</span></label><label><input type="radio" name="t" value="AWS_ACCOUNT" style="display:none"><span>AWS account</span></label></awsui-tiles>
 <div id="account" hidden><awsui-radio-group><label><input type="radio" name="a" value="this" checked><span>This account (123456789012)</span></label><label><input type="radio" name="a" value="that"><span>Another AWS account</span></label></awsui-radio-group>
 <awsui-form-field><div>Account ID</div><awsui-input data-testid="account-id-input"><div><input id="awsui-input-0"></div></awsui-input></awsui-form-field>
 <awsui-checkbox name="requireExternalId"><input type="checkbox" id="awsui-checkbox-0"><span>Require external ID (Best practice)</span></awsui-checkbox>
 <awsui-form-field id="ext" hidden><div>External ID</div><awsui-input><input id="awsui-input-1"></awsui-input></awsui-form-field>
 <awsui-checkbox name="requireMfa"><input type="checkbox" id="awsui-checkbox-1" checked><span>Require MFA</span></awsui-checkbox></div>
 <awsui-button class="awsui-wizard__primary-button"><button data-go="permissions">Next</button></awsui-button></div>
<div class="step" id="permissions"><h1>Add permissions</h1><div id="RoleCreate-AttachPoliciesTable"><awsui-autosuggest><input id="awsui-autosuggest-0" placeholder="Filter policies by property or policy name and press enter."></awsui-autosuggest>
 <button aria-label="Next page">›</button><awsui-table><table><thead><tr><th><input type="checkbox" id="all"></th><th>Policy name</th></tr></thead><tbody id="rows"></tbody></table></awsui-table></div>
 <button data-go="review">Next</button></div>
<div class="step" id="review"><h1>Name, review, and create</h1><awsui-input id="roleName"><input id="awsui-input-3"></awsui-input><awsui-textarea id="roleDescription"><textarea></textarea></awsui-textarea>
 <awsui-button class="awsui-wizard__primary-button"><button data-commit>Create role</button></awsui-button></div></div></main></div>`,
  script: `${STEPS}
document.querySelector('[value=AWS_ACCOUNT]').addEventListener('change', () => { document.getElementById('account').hidden = false; });
document.getElementById('awsui-checkbox-0').addEventListener('change', (event) => { document.getElementById('ext').hidden = !event.target.checked; });
const names = ['AdministratorAccess', 'logzio-example-2', 'ReadOnlyAccess'];
const draw = (list) => { rows.replaceChildren(...list.map((name) => { const row = document.createElement('tr'); row.innerHTML = '<td class="awsui-table-selection-area"><awsui-checkbox><input type="checkbox"></awsui-checkbox></td><td><a></a></td>'; row.querySelector('a').textContent = name; return row; })); };
draw(names);
const search = document.getElementById('awsui-autosuggest-0');
search.addEventListener('keydown', (event) => { if (event.keyCode === 13) setTimeout(() => draw(['logzio-example', 'logzio-example-2'].filter((name) => name.includes(search.value))), 300); });`,
};

/** Nothing native: ARIA roles on plain elements, editing hosts as text boxes. */
export const ariaRole: ForeignPage = {
  body: `${hidden}<div role="main">
<div class="step" id="type"><div role="radiogroup"><div role="radio" aria-checked="false" tabindex="0">AWS service</div><div role="radio" aria-checked="false" tabindex="0" id="acc">AWS account</div></div>
 <div id="more" hidden><div role="radiogroup"><div role="radio" aria-checked="true" tabindex="0">This account (123456789012)</div><div role="radio" aria-checked="false" tabindex="0">Another AWS account</div></div>
 <div id="l1">Account ID</div><div role="textbox" contenteditable="true" aria-labelledby="l1" id="accountBox"></div>
 <div role="checkbox" aria-checked="false" tabindex="0" id="needs">Require external ID</div>
 <div id="ext" hidden><div id="l2">External ID</div><div role="textbox" contenteditable="true" aria-labelledby="l2" id="externalBox"></div></div>
 <div role="switch" aria-checked="true" tabindex="0">Require MFA</div></div>
 <div role="button" tabindex="0" data-go="permissions">Next</div></div>
<div class="step" id="permissions"><h1>Add permissions</h1><div role="searchbox" contenteditable="true" aria-label="Search"></div>
 <div role="grid"><div role="row"><div role="columnheader"><span role="checkbox" aria-checked="false" id="all"></span></div></div>
 <div role="row"><div role="gridcell"><span role="checkbox" aria-checked="false"></span></div><div role="gridcell">logzio-example-2</div></div>
 <div role="row"><div role="gridcell"><span role="checkbox" aria-checked="false" id="right"></span></div><div role="gridcell">logzio-<mark>example</mark></div></div></div>
 <div role="button" tabindex="0" data-go="review">Next</div></div>
<div class="step" id="review"><div role="textbox" contenteditable="true" aria-label="Role name" id="roleBox"></div><div role="textbox" contenteditable="true" aria-label="Description" id="descriptionBox"></div>
 <div role="button" tabindex="0" data-commit>Create role</div></div></div>`,
  script: `${STEPS}
document.querySelectorAll('[role=radio]').forEach((radio) => radio.addEventListener('mousedown', () => {
  radio.parentElement.querySelectorAll('[role=radio]').forEach((one) => one.setAttribute('aria-checked', String(one === radio)));
  if (radio.id === 'acc') document.getElementById('more').hidden = false;
}));
document.querySelectorAll('[role=checkbox],[role=switch]').forEach((box) => box.addEventListener('click', () => setTimeout(() => {
  box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true'));
  if (box.id === 'needs') document.getElementById('ext').hidden = box.getAttribute('aria-checked') !== 'true';
}, 80)));`,
};

/** No labels at all: only ids and names. */
export const bareRole: ForeignPage = {
  body: `${hidden}<form onsubmit="return false"><input type="radio" name="trustedEntityType" value="AWS_SERVICE"><input type="radio" name="trustedEntityType" value="AWS_ACCOUNT">
<input type="radio" name="whose" value="thisAccount" checked><input type="radio" name="whose" value="anotherAccount">
<input name="awsAccountId"><input type="checkbox" name="requireExternalId"><input name="externalId"><input type="checkbox" name="requireMfa" checked>
<button id="wizard-next" type="button">→</button></form>`,
};

/** A language without a column: Polish. Structure, values and rules are all there is. */
export const polishRole: ForeignPage = {
  body: `${hidden}<main><ol><li id="n1"><a aria-current="step">Krok 1</a></li><li id="n2"><a>Krok 2</a></li><li id="n3"><a>Krok 3</a></li></ol>
<div class="step" id="type"><div role="radiogroup" aria-label="Typ"><label><input type="radio" name="t" value="AWS_SERVICE" checked>Usługa AWS</label><label><input type="radio" name="t" value="AWS_ACCOUNT">Konto AWS</label></div>
 <div role="radiogroup" aria-label="Konto"><label><input type="radio" name="a" value="1" checked>To konto (123456789012)</label><label><input type="radio" name="a" value="2">Inne konto AWS</label></div>
 <label>Identyfikator konta <input id="r1" placeholder="111122223333"></label>
 <label><input type="checkbox" id="r2">Wymagaj identyfikatora zewnętrznego</label><span id="ext" hidden><label>Identyfikator zewnętrzny <input id="r3"></label></span>
 <label><input type="checkbox" id="r4" checked>Wymagaj MFA</label>
 <button class="awsui_primary-button_1xupv_x_1" data-go="permissions">Dalej</button></div>
<div class="step" id="permissions"><h1>Dodaj uprawnienia</h1><input type="search" placeholder="Szukaj"><table><tbody><tr><td><input type="checkbox" id="right"></td><td>logzio-example</td></tr></tbody></table>
 <button class="awsui_primary-button_1xupv_x_1" data-go="review">Dalej</button></div>
<div class="step" id="review"><h1>Nazwij</h1><label>Nazwa roli <input id="r5" aria-describedby="rule"></label><div id="rule">Maks. 64 znaki. Użyj znaków '+=,.@-_'.</div><label>Opis <textarea id="r6"></textarea></label>
 <button class="awsui_primary-button_1xupv_x_1" data-commit>Utwórz rolę</button></div></main>`,
  script: `${STEPS}
document.getElementById('r2').addEventListener('change', (event) => { document.getElementById('ext').hidden = !event.target.checked; });
document.querySelectorAll('[data-go]').forEach((button, index) => button.addEventListener('click', () => {
  document.querySelectorAll('[aria-current]').forEach((one) => one.removeAttribute('aria-current'));
  document.querySelector('#n' + (index + 2) + ' a').setAttribute('aria-current', 'step');
}));`,
};

/** One box takes its value back, one is missing; and a second Account ID in a help panel, a second one in the page itself. */
export const stubbornRole: ForeignPage = {
  body: `${hidden}<header><input aria-label="Search"><button>Create role</button></header><nav><input aria-label="External ID"><button data-commit>Create role</button></nav>
<main><label><input type="radio" name="t">AWS account</label><label><input type="radio" name="a">Another AWS account</label>
<label>Account ID <input id="account"></label><label><input type="checkbox" id="needs">Require external ID</label><label><input type="checkbox" checked id="mfa">Require MFA</label>
<label>External ID <input id="external"></label><button data-commit class="awsui_primary-button_1xupv_x">Create role</button></main>
<aside><label>Account ID <input id="decoy"></label><label>External ID <input id="decoy2"></label></aside>`,
  script: `const external = document.getElementById('external');
external.addEventListener('input', () => { external.value = ''; });`,
};

/** A box that takes its value back a moment later. */
export const forgetfulRole: ForeignPage = {
  ...stubbornRole,
  script: `const external = document.getElementById('external');
external.addEventListener('input', () => setTimeout(() => { external.value = ''; }, 300));`,
};

/** Two policies of one name; a chip with the name outside the table; a search in the header. */
export const twinsRole: ForeignPage = {
  body: `<header><input type="search" aria-label="Search" id="everywhere"></header><main><h1>Add permissions</h1><span class="chip">logzio-example</span>
<table><thead><tr><th><input type="checkbox" id="all"></th><th>Policy name</th></tr></thead><tbody>
<tr><td><input type="checkbox"></td><td>logzio-example</td><td>AWS managed</td></tr><tr><td><input type="checkbox"></td><td>logzio-example</td><td>Customer managed</td></tr></tbody></table><button>Next</button></main>`,
};

const EDITOR_STEPS = `<main><h1>Specify permissions</h1><div role="tablist"><button role="tab" aria-selected="false" id="json-tab">JSON</button></div>`;

/** Like CodeMirror 6: an editing host of lines that handles paste and copy itself. A text area beside it holds a remark. */
export const linesPolicy: ForeignPage = {
  body: `${hidden}${EDITOR_STEPS}<textarea id="visual-note"></textarea><div id="panel" hidden><div class="cm-editor"><div class="cm-content" contenteditable="true"><div class="cm-line">{}</div></div></div></div><button>Next</button></main>`,
  script: `
const tab = document.getElementById('json-tab'), panel = document.getElementById('panel'), content = document.querySelector('.cm-content');
tab.addEventListener('click', () => { tab.setAttribute('aria-selected', 'true'); setTimeout(() => { panel.hidden = false; }, 400); });
let text = '{\\n}', all = false;
const draw = () => content.replaceChildren(...text.split('\\n').map((line) => Object.assign(document.createElement('div'), { className: 'cm-line', textContent: line })));
draw();
content.addEventListener('keydown', (event) => { all = event.keyCode === 65 && event.ctrlKey; if (all) event.preventDefault(); });
content.addEventListener('paste', (event) => { event.preventDefault(); const more = event.clipboardData.getData('text/plain'); text = all ? more : text + more; draw(); });
content.addEventListener('copy', (event) => { event.preventDefault(); event.clipboardData.setData('text/plain', text); });
window.held = () => text;`,
};

/** An editing host of lines that leaves everything to the browser. */
export const hostPolicy: ForeignPage = {
  body: `${EDITOR_STEPS.replace('aria-selected="false"', 'aria-selected="true"')}<div class="cm-editor"><div class="cm-content" contenteditable="plaintext-only" style="white-space:pre">{}</div></div><button>Next</button></main>`,
  script: `window.held = () => document.querySelector('.cm-content').innerText;`,
};

/** Everything inside an open shadow root. */
export const shadowRole: ForeignPage = {
  body: `<header><button>Menu</button></header><iam-wizard></iam-wizard>`,
  script: `document.querySelector('iam-wizard').attachShadow({ mode: 'open' }).innerHTML = \`<label><input type="radio" name="t">AWS account</label><label><input type="radio" name="a">Another AWS account</label>
<label>Account ID <input id="account"></label><label><input type="checkbox" id="needs">Require external ID</label><label>External ID <input id="external"></label><button data-commit>Create role</button>\`;`,
};
