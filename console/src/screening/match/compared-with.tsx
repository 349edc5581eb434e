import { Code } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import type { Fact } from '../../pages/facts.tsx';
import { ThingLink } from '../../pages/thing-link.tsx';
import { ThingNamed } from '../../pages/thing-named.tsx';
import { fourDigits } from './reckoned.ts';

type Against = Answer<'askLists'>['against'];

/** What an answer rested on: the matcher, the threshold, and the versions of the lists. */
export function comparedWith({ algorithm, threshold, lists }: Against): readonly Fact[] {
  return [
    ['Algorithm', <Code key="algorithm">{algorithm}</Code>],
    ['Threshold', `${fourDigits(threshold)}: from here on it is a match`],
    [
      'Versions of lists',
      lists.map(({ list, version, digest }) => (
        <div key={version}>
          <ThingNamed id={list} />, <ThingLink id={version} />, digest <Code>{digest}</Code>
        </div>
      )),
    ],
  ];
}
