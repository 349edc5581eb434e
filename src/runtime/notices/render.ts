/** Fills a template: plain text first, and the same words as simple HTML. Pure. */
import { catalog, directionOf, type Locale, type Text } from './catalog/index.ts';
import { type TemplateName, templateOf, type Values } from './templates.ts';

export type Rendered = {
  readonly subject: string;
  readonly text: string;
  /** Absent where the channel carries plain text only. */
  readonly html: string | null;
  readonly secrets: readonly string[];
};

export function render<Name extends TemplateName>(
  template: Name,
  values: Values<Name>,
  locale: Locale,
): Rendered {
  const { channel, secret } = templateOf(template);
  const texts: Text = catalog[locale][template];
  const byName: Readonly<Record<string, string>> = values;
  const paragraphs = texts.body.map((paragraph) => fill(paragraph, byName).trim()).filter(Boolean);
  return {
    subject: oneLine(fill(texts.subject, byName)),
    text: `${paragraphs.join('\n\n')}\n`,
    html: channel === 'email' ? toHtml(paragraphs, locale) : null,
    secrets: secret.flatMap((name) => byName[name] ?? []),
  };
}

/** Text with the recipient's secrets made unreadable, for everybody else's eyes. */
export function mask(text: string, secrets: readonly string[]): string {
  return secrets.filter(Boolean).reduce((so, secret) => so.replaceAll(secret, '••••••'), text);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  // One pass: a value that looks like a placeholder stays as it is.
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

// A line break in a subject would begin another header.
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  const clean = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  return clean.length > 200 ? `${clean.slice(0, 199)}…` : clean;
}

function toHtml(paragraphs: readonly string[], locale: Locale): string {
  const body = paragraphs.map((paragraph) => `<p>${link(paragraph) ?? escaped(paragraph)}</p>`).join('\n');
  return `<!doctype html>\n<html lang="${locale}" dir="${directionOf(locale)}"><meta charset="utf-8">\n<body>\n${body}\n</body></html>\n`;
}

/** A paragraph that is nothing but an address becomes a link. Others do not: values could carry addresses of their own. */
function link(paragraph: string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(paragraph)) return undefined;
  return `<a href="${escaped(paragraph)}">${escaped(paragraph)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>\n');
}
