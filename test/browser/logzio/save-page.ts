import { ACCOUNT, BUCKET, OWN } from './foreign';

/** A page whose app says and shows what a test wants, when it wants: a form, a list beside it, toasts far from both. */
export const SAVE_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Logz.io</title>
<style>body{font:14px sans-serif}#toasts{position:fixed;right:0;bottom:0}</style>
<header><button aria-haspopup="listbox" aria-label="Account">Acme Production</button></header>
<nav><a href="#/alerts">Alerts</a></nav>
<main>
  <h1>S3 bucket</h1>
  <div class="panel">
    <form>
      <dl><dt>Account ID</dt><dd>${ACCOUNT}</dd><dt>External ID</dt><dd>${OWN}</dd></dl>
      <button type="button" class="copy">Copy</button>
      <label>S3 bucket name <input name="bucket" value="${BUCKET}"></label>
      <label>Role ARN <input name="roleArn"></label>
      <p class="form-message"></p>
      <button>Save</button><button type="button" class="cancel">Cancel</button>
    </form>
  </div>
  <div class="list"><p>No buckets yet.</p></div>
  <div class="other"><button type="button">New alert</button><input aria-label="Search alerts" type="search"></div>
</main>
<div id="toasts"></div>
<script>
  const form = document.querySelector('form');
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('.cancel').addEventListener('click', () => form.remove());
  window.toast = (text) => { const one = document.createElement('div'); one.className = 'toast'; one.textContent = text; document.querySelector('#toasts').append(one); };
  window.close_ = () => form.remove();
  window.list = (rows) => { document.querySelector('.list').innerHTML = '<table><thead><tr><th>S3 bucket name</th><th>Prefix</th><th>Role ARN</th></tr></thead><tbody>' + rows.map(([bucket, arn]) => '<tr><td>' + bucket + '</td><td>–</td><td>' + arn + '</td><td><button>Delete</button></td></tr>').join('') + '</tbody></table>'; };
  document.querySelector('.list').addEventListener('click', ({ target }) => target.matches('button') && target.closest('tr').remove());
</script></html>`;
