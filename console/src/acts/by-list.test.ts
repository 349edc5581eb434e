import { expect, test } from 'vitest';
import { lists } from '../lists.ts';
import { actsOf } from './by-list.ts';

test('a list keeps room for things to do exactly where there are some', () => {
  for (const { path, acts } of lists) {
    const { make, row } = actsOf[path] ?? {};
    const places = [...(make ? ['above'] : []), ...(row ? ['to-rows'] : [])];
    expect(acts ?? '', path).toBe(places.join('-and-'));
  }
});
