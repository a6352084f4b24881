// Threat A18: text of a server reaches a sink that makes markup of it. Under Trusted Types every such sink asks this policy.

export const trustedTypesPath = 'trusted-types.js'

/**
 * Runs in the page before anything else. The component library writes its style sheets through `innerHTML`; a style
 * sheet has no `<`, and without `<` no text can become an element. Scripts and script addresses are never made of text.
 */
export const trustedTypesScript = `'use strict'
trustedTypes.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? null : text),
})
`

/** Puts the policy before the page's own scripts. */
export function withTrustedTypes(html: string): string {
  return html.replace(/<head>/i, `<head><script src="/${trustedTypesPath}"></script>`)
}
