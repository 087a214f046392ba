package com.fadeline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Marks a class that runs beside others, since it shares nothing with them; its tests run
 * one after the other. It begins after those that wait for each other, such as those that
 * share the demo clinic.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(Integer.MAX_VALUE - 1)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = RunsInParallel.OneTestAtATime.class)
public @interface RunsInParallel {

	/** Locks a class against itself. */
	final class OneTestAtATime implements ResourceLocksProvider {

		@Override
		public Set<Lock> provideForClass(Class<?> testClass) {
			return Set.of(new Lock(testClass.getName()));
		}

	}

}
