import type { Language } from '../../diagnostics/codes.ts'
import { html, type Markup, trusted } from './markup.ts'

/** A style or a script of our own, and the SHA-256 by which a page's policy knows it; a test keeps both true. */
export interface Sealed {
  readonly text: string
  readonly digest: string
}

/** What one page differs from another in. */
export interface PageContent {
  readonly language: Language
  readonly title: string
  readonly style: Sealed
  readonly script?: Sealed
  readonly header: Markup
  /** The `main` element. */
  readonly main: Markup
  readonly footer: string
}

/**
 * Draw a page (网页) that needs nothing else: its policy lets through its own style and script, and
 * nothing from outside.
 */
export function drawPage(content: PageContent): string {
  const { language, title, style, script, header, main, footer } = content
  const scripts = script ? ` script-src 'sha256-${script.digest}';` : ''
  const policy = `default-src 'none'; style-src 'sha256-${style.digest}';${scripts} base-uri 'none'; form-action 'none'`
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style.text)}</style>
</head>
<body>
<header>
${header}
</header>
${main}
<footer>${footer}</footer>${script ? html`\n<script>${trusted(script.text)}</script>` : undefined}
</body>
</html>
`
  return page.markup
}
