package com.fadeline.bench.faults;

import java.util.random.RandomGenerator;

/** Strategy for a fault that is injected during writes. */
@FunctionalInterface
interface Fault {

	/**
	 * Injects the fault, checks the behaviour meanwhile, and repairs it if it does not
	 * repair itself.
	 * @return since when the service could recover, by {@link System#nanoTime}
	 * @throws IllegalStateException if a check fails
	 */
	long strike(Service service, RandomGenerator random) throws Exception;

}
