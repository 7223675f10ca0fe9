/** Prints every skipped test with its title (which carries the reason), then one plain line of totals. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    for (const file of results.testResults) {
      for (const test of file.testResults) {
        if (test.status === 'pending' || test.status === 'todo') console.log(`skipped: ${test.fullName}`);
      }
    }
    const skipped = results.numPendingTests + results.numTodoTests;
    // A file that cannot even be loaded has no tests to count; it is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // What a test has left running would keep the run from ever ending. The timer itself keeps nothing alive.
    setTimeout(() => {
      console.error('The tests are done, but something they started is still running; `--detectOpenHandles` finds it.');
      process.exit(1);
    }, 60_000).unref();
    // After jest's own summary, which the default reporter writes to stderr.
    process.on('exit', () =>
      process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`),
    );
  }
}
