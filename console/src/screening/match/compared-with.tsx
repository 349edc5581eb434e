import { Code } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import type { Fact } from '../../pages/facts.tsx';
import { OfVersion } from '../of-list.tsx';
import { fourDigits } from './reckoned.ts';

type Against = Answer<'askLists'>['against'];

/** What an answer rested on: the matcher, the threshold, and the versions of the lists. */
export function comparedWith({ algorithm, threshold, lists }: Against): readonly Fact[] {
  return [
    ['Algorithm', <Code key="algorithm">{algorithm}</Code>],
    ['Threshold', `${fourDigits(threshold)}: from here on it is a match`],
    [
      'Versions of lists',
      lists.map(({ version, digest }) => (
        <div key={version}>
          <OfVersion version={version} />
          digest <Code>{digest}</Code>
        </div>
      )),
    ],
  ];
}
