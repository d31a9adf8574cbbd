/** A reporter for the browser's test runner that writes its totals for `npm test` to add up. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

function count(suite, totals) {
  for (const test of suite.tests) {
    if (test.skipped) totals.skipped += 1;
    else if (test.passed) totals.passed += 1;
    else totals.failed += 1;
  }
  for (const child of suite.suites) count(child, totals);
}

/** Writes `{ passed, failed, skipped }` to the file named by TOTALS_FILE, if there is one. */
export function totalsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.TOTALS_FILE;
      if (!file) return;
      const totals = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = totals.failed;
        if (session.testResults) count(session.testResults, totals);
        // A file that could not be loaded, or was cut off, has no failed test to show for it.
        if (!session.passed && totals.failed === before) totals.failed += 1;
      }
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}
