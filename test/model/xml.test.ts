import { expect, test } from 'vitest';
import fc from 'fast-check';
import { element, xmlSafe } from '../../src/model/xml';
import { wellFormed } from '../charts/wellFormed';

test('markup in a text stays text', () => {
  expect(xmlSafe(`<b a="1" c='2'>&</b>`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;');
});

test('what XML forbids is dropped: controls, non-characters, halves of a surrogate pair', () => {
  expect(xmlSafe('a\u0000b\u000bc\u001bd\ufffee\uffff\ud800f\udc00')).toBe('abcdef');
});

test('marks that would turn the rest of a line round are dropped; letters and their order stay', () => {
  expect(xmlSafe('\u202eabc\u202c \u2067بسيط\u2069 \u0085d\u2028e')).toBe('abc بسيط d e');
});

test('whole characters beyond the first plane stay', () => {
  expect(xmlSafe('😀 美国')).toBe('😀 美国');
});

test('any text gives a well-formed element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wellFormed(element('text', { title: text, x: 1, none: undefined }, xmlSafe(text)))).toBeUndefined();
    }),
    { numRuns: 300, seed: 2028 },
  );
}, 30_000);
