import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonTexts } from './json-text.ts';

const texts = (json: string) => jsonTexts(json).map(({ text }) => text);

test('numbers, escapes and the order of fields stay as they were written', () => {
  expect(texts('[ {"b": 12345678901234567890.10, "a": "\\u00e9 \\" ] , {"} , 1e400 ]')).toEqual([
    '{"b":12345678901234567890.10,"a":"\\u00e9 \\" ] , {"}',
    '1e400',
  ]);
});

test('a value alone is one text', () => {
  expect(texts(' { "a" : [ 1 , 2 ] } ')).toEqual(['{"a":[1,2]}']);
  expect(texts('[]')).toEqual([]);
});

test('it knows how deep an element is', () => {
  expect(jsonTexts('[{"a":[[1]]},2]').map(({ depth }) => depth)).toEqual([3, 0]);
  expect(jsonTexts('{"a":[1]}').map(({ depth }) => depth)).toEqual([2]);
});

test('any list comes apart into its elements, however it is laid out', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 0, max: 3 }), (values, indent) => {
      expect(texts(JSON.stringify(values, null, indent))).toEqual(
        values.map((value) => JSON.stringify(value)),
      );
    }),
  );
});
