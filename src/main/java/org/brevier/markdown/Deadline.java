package org.brevier.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The moment at which work on one text is given up. It is counted in the work of the thread, so that a busy machine
 * refuses no text that an idle one takes; Java does not measure a virtual thread's, which gets far more time by the
 * clock. One belongs to one thread.
 */
final class Deadline {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final boolean measured = work() >= 0;
    private final long end = spent() + (measured ? Caps.WORK : Caps.TIME_WHERE_WORK_IS_NOT_MEASURED).toNanos();

    void check(int line) {
        if (spent() - end > 0) {
            throw new TooCostly(line, "the text takes too long to read");
        }
    }

    private long spent() {
        return measured ? work() : System.nanoTime();
    }

    /** In nanoseconds; negative where it is not measured. */
    private static long work() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : -1;
    }
}
