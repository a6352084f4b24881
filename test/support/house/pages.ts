/** The words a person reads for a scope on the consent page. */
const scopeWords: Record<string, string> = {
  'notes:read': 'Read your notes',
  'notes:write': 'Add and change notes',
  'notes:delete': 'Delete notes',
  offline_access: 'Keep access while you are away',
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

const style = `
:root{--ink:#1d1f24;--paper:#fbfaf7;--brass:#7d5717;--line:rgba(29,31,36,.12);--quiet:#5c636f;
--surface:#fff;--on-brass:#fff;--wrong:#b3402e;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#ece9e2;--paper:#17181b;--brass:#d9a94e;
--line:rgba(236,233,226,.16);--quiet:#a7adb8;--surface:#1f2125;--on-brass:#17181b;--wrong:#e58a7a}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--paper);
color:var(--ink);font:14px/20px "Inter Variable",Inter,system-ui,sans-serif}
main{width:100%;max-width:400px;padding:32px;background:var(--surface);border:1px solid var(--line);
border-radius:8px}
.house{display:flex;align-items:center;gap:8px;margin:0 0 24px;color:var(--quiet);font-size:12px}
.house svg{color:var(--brass)}
h1{margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600}
p{margin:0 0 16px}
.quiet{color:var(--quiet);font-size:12px;line-height:16px}
code{font:13px/20px "JetBrains Mono Variable","JetBrains Mono",ui-monospace,monospace;
overflow-wrap:anywhere}
.code{display:block;margin:0 0 16px;font-size:24px;line-height:32px;letter-spacing:.08em}
label{display:block;margin:0 0 4px}
input:not([type]),input[type=text],input[type=email]{display:block;width:100%;margin:0 0 16px;
padding:8px 12px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);
border-radius:8px}
fieldset{margin:0 0 16px;padding:0;border:0}
legend{margin:0 0 8px;padding:0}
fieldset label{display:flex;gap:12px;padding:8px 0;border-top:1px solid var(--line)}
fieldset label span span{display:block}
input[type=checkbox]{margin:3px 0 0;accent-color:var(--brass)}
.actions{display:flex;gap:12px;margin:24px 0 0}
.after{margin:16px 0 0}
button{padding:8px 16px;font:inherit;font-weight:600;border-radius:8px;cursor:pointer;
border:1px solid var(--brass);background:var(--brass);color:var(--on-brass)}
button.second{background:transparent;color:var(--ink);border-color:var(--quiet)}
:focus-visible{outline:2px solid var(--brass);outline-offset:2px}
.wrong{color:var(--wrong)}`

const keyMark = `<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor"
stroke-width="2" aria-hidden="true"><circle cx="6" cy="10" r="4"/><path d="M10 10h9M15 10v4M18 10v3"/></svg>`

/** A whole page. `body` is trusted HTML: escape what came from outside before it gets here. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main><p class="house">${keyMark} Demo house</p>
<h1>${escapeHtml(title)}</h1>
${body}</main></body></html>`
}

export function loginPage(action: string, clientName: string): string {
  return page(
    'Sign in',
    `<p>To continue to <strong>${escapeHtml(clientName)}</strong>.</p>
<form method="post" action="${escapeHtml(action)}">
<label for="login">Account</label>
<input id="login" name="login" type="text" value="anna@example.test" required autocomplete="off">
<p class="quiet">This house knows everybody: any name will do, and nothing is kept.</p>
<div class="actions"><button id="sign-in" type="submit">Sign in</button></div>
</form>`,
  )
}

export interface ConsentQuestion {
  action: string
  clientName: string
  account: string
  resources: string[]
  scopes: string[]
}

export function consentPage(question: ConsentQuestion): string {
  const places = question.resources.map((url) => `<code>${escapeHtml(url)}</code>`).join('<br>')
  return page(
    'What may it do?',
    `<p><strong>${escapeHtml(question.clientName)}</strong> asks for access to
the account <strong>${escapeHtml(question.account)}</strong>${places === '' ? '.' : ' at'}</p>
${places === '' ? '' : `<p>${places}</p>`}
<form method="post" action="${escapeHtml(question.action)}">
<fieldset><legend class="quiet">Take the tick away from what you do not want to allow.</legend>
${question.scopes.map(scopeRow).join('\n')}
</fieldset>
<div class="actions">
<button id="approve" type="submit" name="decision" value="approve">Allow</button>
<button id="refuse" class="second" type="submit" name="decision" value="refuse">Refuse</button>
</div></form>`,
  )
}

function scopeRow(scope: string): string {
  const name = escapeHtml(scope)
  return `<label><input type="checkbox" name="scope" value="${name}" checked>
<span><span>${escapeHtml(scopeWords[scope] ?? scope)}</span><code>${name}</code></span></label>`
}

/** `form` comes from the provider and carries its anti-forgery value. */
export function userCodePage(form: string, mistake: string | null): string {
  return page(
    'Enter the code',
    `<p${mistake === null ? '' : ' class="wrong" role="alert"'}>${escapeHtml(
      mistake ?? 'It is shown on the device that wants to sign in.',
    )}</p>
${withActions(withoutScript(form), '<button id="continue" type="submit">Continue</button>')}`,
  )
}

export function userCodeConfirmPage(form: string, clientName: string, userCode: string): string {
  return page(
    'Is this your code?',
    `<p><strong>${escapeHtml(clientName)}</strong> should show you exactly this:</p>
<code class="code">${escapeHtml(userCode)}</code>
${withActions(
  form,
  `<button id="confirm" type="submit">Yes, continue</button>
<button id="abort" class="second" type="submit" name="abort" value="yes">No, stop</button>`,
)}
<p class="quiet after">Stop when you did not start this yourself.</p>`,
  )
}

/** The provider's input has an inline handler, which the content security policy would only report. */
function withoutScript(form: string): string {
  return form.replace(/ onfocus="[^"]*"/, ' aria-label="Code"')
}

function withActions(form: string, buttons: string): string {
  return form.replace('</form>', `<div class="actions">${buttons}</div></form>`)
}
