package com.fadeline.bench;

import java.time.Duration;

/** Port for one side of a comparison: it runs its load for a while and measures it. */
@FunctionalInterface
interface Turn {

	Measurement run(Duration duration) throws Exception;

}
