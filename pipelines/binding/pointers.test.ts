import { expect, test } from '@jest/globals';
import { hasPointer, type Pointer, pointers } from './pointers.ts';

test.each(Object.entries(pointers()))('%s: example and counter-example', (kind, { example, counter }) => {
  expect(hasPointer(kind as Pointer, example)).toBe(true);
  expect(hasPointer(kind as Pointer, counter)).toBe(false);
});
