import { type Schema, Validator } from '@cfworker/json-schema'
import { appOf, type Built, pagesOf, textOf } from './built'
import app from './schemas/app.json'
import page from './schemas/page.json'
import project from './schemas/project.json'
import sitemap from './schemas/sitemap.json'
import theme from './schemas/theme.json'

/** WeChat's own schemas, as `miniprogram-ci` brings them; `npm run check:weapp` tells when they have changed. */
export const schemas = { app, page, project, sitemap, theme }

type Theme = Record<string, string>

/** What WeChat's schemas say against the package's configuration, a line each. @param projectConfig of the whole project */
export function schemaErrors(built: Built, projectConfig: string): string[] {
  const { themeLocation = '', sitemapLocation = '' } = appOf(built)
  const themes = JSON.parse(textOf(built, themeLocation)) as { light: Theme; dark: Theme }
  const coloured = [...pagesOf(appOf(built)).map((name) => [`${name}.json`, schemas.page] as const)]
  return [
    ...errors('project.config.json', projectConfig, schemas.project),
    ...errors(themeLocation, textOf(built, themeLocation), schemas.theme),
    ...errors(sitemapLocation, textOf(built, sitemapLocation), schemas.sitemap),
    ...[themes.light, themes.dark].flatMap((colours) =>
      [['app.json', schemas.app] as const, ...coloured].flatMap(([file, schema]) =>
        errors(file, withColours(textOf(built, file), colours), schema),
      ),
    ),
  ]
}

/** The schemas know colours and pictures, not the names that a theme gives them. */
const withColours = (text: string, colours: Theme) =>
  text.replace(/"@(\w+)"/g, (all, name: string) => (name in colours ? JSON.stringify(colours[name]) : all))

function errors(file: string, text: string, schema: object): string[] {
  if (text === '') return [`${file}: is not there`]
  const { errors } = new Validator(schema as Schema, '7', false).validate(JSON.parse(text))
  // The outermost keywords only repeat that something inside them failed.
  const causes = errors.filter(({ keyword }) => !['properties', '$ref', 'items'].includes(keyword))
  return causes.map(({ instanceLocation, error }) => `${file} ${instanceLocation}: ${error}`)
}
