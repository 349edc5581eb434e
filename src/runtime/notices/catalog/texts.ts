/** What a language gives: a subject and paragraphs for every template. A language that lacks one does not compile. */
import type { TemplateName } from '../templates.ts';

export type Text = { readonly subject: string; readonly body: readonly string[] };
export type Texts = Readonly<Record<TemplateName, Text>>;
