package dev.fingy.benchmarks.startup;

/**
 * What one start took.
 *
 * @param bytes what the main thread allocated
 * @param nanos the processor time of the main thread
 * @param classes how many classes were loaded
 * @param ofFingy how many of them are Fingy's
 */
record Start(long bytes, long nanos, long classes, long ofFingy) {

}
