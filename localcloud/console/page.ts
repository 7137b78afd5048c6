import { script } from './script'
import { style } from './style'

/** The console: one page, no framework. Everything it shows is set as text, never as markup. */
export const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本地云开发</title>
<style>${style}</style>
</head>
<body>
<header>
  <h1>本地云开发 <span id="env"></span></h1>
  <nav id="tabs" role="tablist"></nav>
  <time id="now"></time>
</header>
<main id="main"></main>
<script>${script}</script>
</body>
</html>
`
