/**
 * Words for the elements in what a failed assertion tells. The runner cannot send elements from the
 * page, and waits half an hour for the results where one is among them. Loaded before all tests.
 */
import { Assertion } from 'chai';

const { assert } = Assertion.prototype as { assert: (...args: unknown[]) => void };
Object.assign(Assertion.prototype, {
  assert(this: unknown, ...args: unknown[]) {
    try {
      assert.apply(this, args);
    } catch (error) {
      const failed = error as Record<string, unknown>;
      for (const key of ['actual', 'expected']) {
        const value = failed[key];
        if (value instanceof Node) failed[key] = `<${value.nodeName.toLowerCase()}>`;
      }
      throw error;
    }
  },
});
