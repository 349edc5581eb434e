/** The way to the name system that this part needs; main plugs it in. */
import type { Runtime } from '../../../runtime/runtime.ts';

/** Gives the TXT records of a domain; rejects when the name system does not answer. */
export type LookUpTxt = (domain: string) => Promise<readonly string[]>;

export function lookUpTxtOf(runtime: Runtime): LookUpTxt | undefined {
  const { lookUpTxt } = runtime.connectors;
  // Safe: main fills `lookUpTxt` with a function of this type, or leaves it out.
  return typeof lookUpTxt === 'function' ? (lookUpTxt as LookUpTxt) : undefined;
}
