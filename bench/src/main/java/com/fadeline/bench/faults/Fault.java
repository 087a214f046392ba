package com.fadeline.bench.faults;

import java.util.random.RandomGenerator;

/** Something that is broken while others write. */
@FunctionalInterface
interface Fault {

	/**
	 * Breaks it, sees what has to be seen meanwhile, and mends it where it does not mend
	 * itself.
	 * @return since when it could recover, by {@link System#nanoTime}
	 * @throws IllegalStateException if something is not as it should be
	 */
	long strike(Service service, RandomGenerator random) throws Exception;

}
